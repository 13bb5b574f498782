import assert from 'node:assert/strict';
import { careerTracks } from '../../../../src/core/career/careerTracks.ts';
import { findTrack, tracksOf } from '../../../../src/core/career/tracksOf.ts';

suite('tracksOf', () => {
  test('gives the built-in tracks where logbook.yml says nothing of them', () => {
    assert.deepEqual(tracksOf({}), careerTracks);
  });

  test('changes what an entry says of a built-in track and keeps the rest in its place', () => {
    const before = careerTracks.find(({ id }) => id === 'biostatistics');
    const tracks = tracksOf({ tracks: [{ id: 'biostatistics', roles: ['methodologist'] }] });
    const after = tracks.find(({ id }) => id === 'biostatistics');
    assert.deepEqual(after, { ...before, roles: ['methodologist'] });
    assert.deepEqual(
      tracks.map(({ id }) => id),
      careerTracks.map(({ id }) => id),
    );
  });

  test('adds own tracks behind them; of two entries with one id the later one counts', () => {
    const tracks = tracksOf({
      tracks: [
        { id: 'device-trials', skills: ['reg.fda'], roles: [] },
        { id: 'device-trials', name: 'Device trials' },
      ],
    });
    assert.deepEqual(tracks.at(-1), {
      id: 'device-trials',
      name: 'Device trials',
      skills: ['reg.fda'],
      roles: [],
    });
    assert.equal(tracks.length, careerTracks.length + 1);
  });
});

suite('findTrack', () => {
  test('finds a track by id or name in any case', () => {
    for (const word of ['data-management', 'Data Management', 'data_management', ' DATA management ']) {
      assert.equal(findTrack({}, word)?.id, 'data-management', word);
    }
  });

  test('prefers an exact id, and gives nothing for an unknown word', () => {
    const profile = { tracks: [{ id: 'x', name: 'Academia' }] };
    assert.equal(findTrack(profile, 'x')?.id, 'x');
    assert.equal(findTrack(profile, 'astronaut'), undefined);
    assert.equal(findTrack(profile, undefined), undefined);
  });
});
