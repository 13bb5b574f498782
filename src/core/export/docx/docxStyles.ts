/** Widths in twentieths of a point (ECMA-376, 17.18.98): A4 with margins of 20 mm. */
export const pageSize = { width: 11906, height: 16838 } as const;
export const pageMargin = { top: 1134, right: 1134, bottom: 1134, left: 1134 } as const;
export const textWidth = pageSize.width - pageMargin.left - pageMargin.right;

/** The list of all bullets, by the name that paragraphs know it by. */
export const bulletList = 'bullets';

export const quietColour = '57606A';
export const lineColour = 'D8DEE4';
export const linkColour = '1A5FB4';

/** Sizes are in half points, spaces in twentieths of a point. */
const base = { font: 'Calibri', size: 21, color: '1F2328' } as const;

const headingStyle = (size: number, before: number) => ({
  run: { ...base, size, bold: true },
  paragraph: { keepNext: true, spacing: { before, after: 80 } },
});

export const docxStyles = {
  default: {
    document: {
      run: { ...base, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 100, line: 269 } },
    },
    title: { run: { ...base, size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading1: headingStyle(26, 320),
    heading2: headingStyle(22, 200),
    caption: {
      run: { ...base, size: 19, color: quietColour },
      paragraph: { keepNext: true, spacing: { before: 120, after: 80 } },
    },
    listParagraph: { paragraph: { spacing: { after: 50 } } },
  },
} as const;

const bulletLevel = (level: number, text: string) =>
  ({
    level,
    format: 'bullet',
    text,
    style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 340 } } },
  }) as const;

export const docxNumbering = {
  config: [{ reference: bulletList, levels: [bulletLevel(0, '•'), bulletLevel(1, '–')] }],
} as const;
