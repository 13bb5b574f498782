import { createRedactor } from '../export/redactor.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { joinPhrases, tidyPhrase } from '../question/phrase.ts';
import { formatLetter } from './letter.ts';

/** Most fields of expertise in a request: one asks about something, not about everything. */
const mostFields = 2;

/** A request for an informational interview, made of the profile and of what the contact says. */
export function formatInterviewRequest(contents: LogbookContents, person: ContactFacts): string {
  const { redact } = createRedactor(contents);
  const plain = (text: string | undefined): string => tidyPhrase(redact(text ?? ''));
  const { profile } = contents;
  // What a private contact says stays out of what is sent.
  const contact = person.contact?.private ? undefined : person.contact;
  const whoIAm = orOpen(plain(profile.title), '[what you are]');
  const where = orOpen(plain(profile.site), '[where you work]');
  const met = plain(contact?.metAt);
  return formatLetter({
    to: contact,
    from: profile,
    paragraphs: [
      `my name is ${orOpen(plain(profile.name), '[your name]')}; I am here as: ${whoIAm}, ${where}.` +
        `${met === '' ? '' : ` You may remember me (${met}).`}`,
      `I would like to learn more about ${workOf(contents, contact, plain)}. ` +
        '[Say why them: what you have seen or read of their work.]',
      'May I ask you for 20 minutes, in person or by call? [Two or three times that suit you.] ' +
        'I will bring a few questions and keep to the time.',
    ],
  });
}

function workOf(
  { catalogue }: LogbookContents,
  contact: ContactFacts['contact'],
  plain: (text: string | undefined) => string,
): string {
  const recordSkills = new RecordSkills(catalogue);
  const role = plain(contact?.role);
  const fields = (contact?.expertise ?? [])
    .map((skill) => plain(recordSkills.nameOf(recordSkills.idOf(skill))))
    .filter((field) => field !== '')
    .slice(0, mostFields);
  const work = role === '' ? 'your work' : `your work as ${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`;
  return fields.length === 0 ? work : `${work}, above all about ${joinPhrases(fields)}`;
}

function orOpen(text: string, placeholder: string): string {
  return text === '' ? placeholder : text;
}
