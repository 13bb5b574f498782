/** Headers of columns, in lower case, whose cells are dates or names of people. */
export const labelledColumns = {
  date: {
    words:
      'dob d birth birthday brthdt brthdtc birthdate admit admission discharge death dod dthdt dthdtc visit service surgery seen consent consented rficdt rficdtc rfstdtc onset aestdtc aeendtc diagnosis geburtsdatum admitted discharged collected lmp doa dos d'.split(
        ' ',
      ),
    header:
      /^(?:dob|d\.o\.b\.?|birth ?date|date of birth|brthdtc?|birthday|admi(?:t|ssion)(?: date)?|date of admission|discharge(?: date)?|(?:date of )?death|dod|dthdtc?|visit date|date of visit|date of service|service date|surgery date|last seen|seen on|consent(?:ed)?(?: date| on)?|rficdtc?|rfstdtc?|onset(?: date)?|aestdtc|aeendtc|diagnosis date|geburtsdatum|admitted|discharged|(?:date )?collected|lmp|doa|dos|(?:dob|birth|visit|admit|admission|discharge|death|surgery|consent|seen|onset) ?(?:dt|date)|(?:dt|date) ?(?:dob|birth|visit|admit|admission|discharge|death|surgery|consent|seen|onset))$/,
  },
  name: {
    words: 'name names firstname lastname surname patient participant pt pts kin nok'.split(' '),
    header:
      /^(?:(?:patient|pt|subject|participant|client|full|first|last|sur|given|family)[ -]?names?|surname|patient|participant|pts?|next of kin|nok)$/,
  },
  nameCell: /^["']?(\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]*){0,3})["']?$/u,
} as const;
