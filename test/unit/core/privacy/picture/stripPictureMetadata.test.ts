import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stripPictureMetadata } from '../../../../../src/core/privacy/picture/stripPictureMetadata.ts';
import { startCpuClock } from '../../../../support/cpuClock.ts';
import * as make from '../../../../support/pictureBytes.ts';

/** What is left of a picture; fails where nothing is. */
function strip(picture: Uint8Array): Uint8Array {
  const result = stripPictureMetadata(picture);
  assert.ok(result.kind === 'picture', JSON.stringify(result));
  return result.bytes;
}

const { bytes, exif, jfif, jpeg, png, segment, webp, webpChunk, gif, gifImage, gifLoop, pngChunk } = make;
const icc = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\x01');
const exifSegment = (orientation: number, isLittle = false): Uint8Array =>
  segment(0xe1, bytes('Exif\0\0', exif(orientation, isLittle)));
const extended = (flags: number): Uint8Array => webpChunk('VP8X', bytes([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

suite('stripPictureMetadata', () => {
  const clean: Readonly<Record<string, Uint8Array>> = {
    jpg: jpeg(jfif, icc, adobe),
    png: png(pngChunk('gAMA', 'gamm'), pngChunk('pHYs', 'density..')),
    gif: gif(gifLoop, '!\xf9\x04\0\0\0\0\0', gifImage),
    webp: webp(extended(0x20), webpChunk('ICCP', 'colours'), webpChunk('VP8L', 'pixels!')),
  };

  for (const [extension, picture] of Object.entries(clean)) {
    test(`keeps every byte of a ${extension} that has nothing but its picture`, () => {
      assert.deepEqual(stripPictureMetadata(picture), { kind: 'picture', extension, bytes: picture });
    });

    test(`leaves out what stands behind the end of a ${extension}`, () => {
      assert.deepEqual(strip(bytes(picture, 'a whole other picture')), picture);
    });

    test(`says that a ${extension} is damaged, wherever it ends early`, () => {
      for (let length = 16; length < picture.length; length++) {
        const result = stripPictureMetadata(picture.slice(0, length));
        assert.deepEqual(result, { kind: 'problem', reason: 'damaged' }, String(length));
      }
    });

    test(`never fails on a ${extension} with any bytes changed, and what it gives stays as it is`, () => {
      const changes = fc.array(fc.tuple(fc.nat(picture.length - 1), fc.nat(255)), { maxLength: 6 });
      fc.assert(
        fc.property(changes, (edits) => {
          const changed = picture.slice();
          for (const [place, value] of edits) changed[place] = value;
          const result = stripPictureMetadata(changed);
          if (result.kind === 'picture') assert.deepEqual(strip(result.bytes), result.bytes);
        }),
        { seed: 6, numRuns: 2_000 },
      );
    });
  }

  test('takes EXIF, XMP, IPTC, comments, previews and unknown segments out of a JPEG', () => {
    const preview = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb');
    const dirty = jpeg(
      preview,
      exifSegment(1),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
      segment(0xe0, 'JFXX\0\x10preview'),
      icc,
      segment(0xe2, 'MPF\0second picture'),
      segment(0xed, 'Photoshop 3.0\0by-line'),
      segment(0xef, 'maker'),
      segment(0xfe, 'Jane Doe, room 12'),
      adobe,
    );
    assert.deepEqual(strip(dirty), clean.jpg);
    const between = bytes([0xff, 0xd8], jfif, icc, adobe, make.jpegTables, make.jpegScan);
    const late = bytes(between, segment(0xfe, 'between scans'), [0xff, 0xff, 0xff, 0xd9]);
    assert.deepEqual(strip(late), clean.jpg);
  });

  for (const isLittle of [false, true]) {
    test(`keeps how a JPEG has to be turned and nothing else (${isLittle ? 'II' : 'MM'})`, () => {
      const turned = strip(jpeg(jfif, exifSegment(6, isLittle), icc, adobe));
      const kept = bytes(
        [0xff, 0xd8],
        jfif,
        segment(0xe1, bytes('Exif\0\0', 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0')),
      );
      assert.deepEqual(turned.subarray(0, kept.length), kept);
      assert.deepEqual(turned.subarray(kept.length), clean.jpg?.subarray(2 + jfif.length));
      assert.deepEqual(strip(turned), turned);
    });
  }

  test('puts the new EXIF first where a JPEG has no JFIF, and reads none that is broken', () => {
    const turned = strip(jpeg(exifSegment(8)));
    assert.deepEqual([...turned.subarray(0, 4)], [0xff, 0xd8, 0xff, 0xe1]);
    for (const broken of ['', 'MM', 'MM\0*\xff\xff\xff\xff', 'II*\0\x08\0\0\0\xff\xff', 'XX\0*\0\0\0\x08']) {
      assert.deepEqual(strip(jpeg(segment(0xe1, `Exif\0\0${broken}`))), jpeg(), broken);
    }
    assert.deepEqual(strip(jpeg(exifSegment(9))), jpeg());
  });

  test('takes texts, times, EXIF and unknown chunks out of a PNG, and keeps how it has to be turned', () => {
    const drop = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'dSIG', 'prVt', 'sPLT'].map((type) =>
      pngChunk(type, 'Jane'),
    );
    assert.deepEqual(strip(png(...drop, pngChunk('eXIf', exif(1)))), png());
    const turned = strip(png(pngChunk('eXIf', exif(3))));
    const small = bytes('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0\0\0\0\0');
    assert.deepEqual(turned, png(pngChunk('eXIf', small)));
    assert.equal(stripPictureMetadata(png(pngChunk('CgBI', ''))).kind, 'problem');
  });

  test('takes comments, texts and data of applications out of a GIF', () => {
    const xmp = '!\xff\x0bXMP DataXMP\x04<x/>\0';
    const hidden = '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\x04Jane\0';
    const text = '!\x01\x0c............\x04Jane\0';
    const control = '!\xf9\x04\0\0\0\0\0';
    const dirty = gif('!\xfe\x08Jane Doe\0', xmp, gifLoop, hidden, text, control, gifImage, '!\xfe\x01x\0');
    assert.deepEqual(strip(dirty), clean.gif);
  });

  test('takes EXIF, XMP and unknown chunks out of a WebP and says so in its head', () => {
    const pixels = webpChunk('VP8L', 'pixels!');
    const dirty = webp(
      extended(0x2c),
      webpChunk('ICCP', 'colours'),
      pixels,
      webpChunk('EXIF', exif(1)),
      webpChunk('XMP ', '<x/>'),
      webpChunk('JUNK', 'Jane'),
    );
    assert.deepEqual(strip(dirty), clean.webp);
    const turned = strip(webp(extended(0x08), pixels, webpChunk('EXIF', bytes('Exif\0\0', exif(6)))));
    assert.equal(turned[20], 0x08);
    assert.ok(!Buffer.from(turned).includes('SecretCam'));
    assert.deepEqual(strip(turned), turned);
  });

  test('leaves what it does not know alone', () => {
    for (const other of ['', 'BM', '\xff\xd8', '\0\0\0\x18ftypheic', '<svg/>', 'II*\0', 'RIFF....WAVE']) {
      assert.deepEqual(
        stripPictureMetadata(bytes(other)),
        { kind: 'problem', reason: 'other-format' },
        other,
      );
    }
  });

  test('strips 20 MB of pixels and millions of hostile parts in time that grows with their number', () => {
    const many = (head: Uint8Array, part: Uint8Array, tail: Uint8Array, size = 4_000_000): Uint8Array => {
      const count = Math.floor(size / part.length);
      const all = new Uint8Array(head.length + count * part.length + tail.length);
      all.set(head);
      for (let place = 0; place < count; place++) all.set(part, head.length + place * part.length);
      all.set(tail, all.length - tail.length);
      return all;
    };
    const [start, end] = [bytes([0xff, 0xd8]), bytes([0xff, 0xd9])];
    const hostile = {
      pixels: many(bytes(start, segment(0xda, '')), new Uint8Array(500), end, 20_000_000),
      'empty segments': many(start, bytes([0xff, 0xfe, 0, 2]), end),
      'fill bytes': many(bytes(start, segment(0xfe, 'x')), bytes([0xff]), end.subarray(1)),
      'stuffed scan': many(bytes(start, segment(0xda, '')), bytes([0xff, 0]), end),
      'empty scans': many(start, segment(0xda, ''), end),
      'empty chunks': many(make.pngStart, pngChunk('tEXt', ''), pngChunk('IEND', '')),
      'empty comments': many(gif().slice(0, -1), bytes('!\xfe\0'), bytes(';')),
    };
    for (const [name, picture] of Object.entries(hostile)) {
      const cpuMs = startCpuClock();
      assert.equal(stripPictureMetadata(picture).kind, 'picture', name);
      // About a fifth of a second; in square time it would be hours.
      assert.ok(cpuMs() < 5_000, name);
    }
  });
});
