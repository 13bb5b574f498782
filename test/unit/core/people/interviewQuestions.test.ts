import assert from 'node:assert/strict';
import { contactRoles } from '../../../../src/core/people/contactRoles.ts';
import { chooseInterviewQuestions } from '../../../../src/core/people/interviewQuestions.ts';
import { generalQuestions, questionBank } from '../../../../src/core/people/questionBank.ts';

suite('questionBank', () => {
  test('has 5 to 8 questions for a dozen roles at least, each a question, none twice', () => {
    const roles = Object.entries(questionBank);
    assert.ok(roles.length >= 12);
    const known = new Set<string>(contactRoles.map(({ id }) => id));
    for (const [role, questions] of [...roles, ['general', generalQuestions] as const]) {
      assert.ok(role === 'general' || known.has(role), role);
      assert.ok(questions.length >= 5 && questions.length <= 8, role);
      for (const question of questions) assert.match(question, /^\p{Lu}.{15,110}\?$/u);
    }
    const all = [...generalQuestions, ...roles.flatMap(([, questions]) => questions)];
    assert.equal(new Set(all).size, all.length);
  });
});

suite('chooseInterviewQuestions', () => {
  test('gives the questions of the role, then general ones, without those asked before', () => {
    const { ofRole, general } = chooseInterviewQuestions('programmer', [
      'what do you look for in a first program of a junior',
      `  ${generalQuestions[0]?.toUpperCase()}!`,
      'Something else?',
    ]);
    assert.deepEqual(ofRole, questionBank.programmer?.slice(1));
    assert.deepEqual(general, generalQuestions.slice(1));
  });

  test('gives general ones alone where the role has none of its own or is unknown', () => {
    assert.deepEqual(chooseInterviewQuestions('intern', []), { ofRole: [], general: generalQuestions });
    assert.deepEqual(chooseInterviewQuestions(undefined, []), { ofRole: [], general: generalQuestions });
  });
});
