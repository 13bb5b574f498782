/*
 * What we use of the library `docx`, under its name: its own types bring those of Node into core, which has to run
 * without (tsconfig.base.json). The check of the whole project takes the library's own types, so the two agree.
 */

interface RunFormat {
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly font?: string;
  readonly language?: { readonly value: string };
}

interface ParagraphFormat {
  readonly spacing?: { readonly before?: number; readonly after?: number; readonly line?: number };
  readonly keepNext?: boolean;
  readonly alignment?: 'left' | 'right';
  readonly indent?: { readonly left: number; readonly hanging: number };
}

interface StyleOptions {
  readonly run?: RunFormat;
  readonly paragraph?: ParagraphFormat;
}

interface DocumentOptions {
  readonly title: string;
  readonly creator: string;
  readonly lastModifiedBy: string;
  readonly styles: {
    readonly default: Readonly<
      Partial<
        Record<'document' | 'title' | 'heading1' | 'heading2' | 'caption' | 'listParagraph', StyleOptions>
      >
    >;
  };
  readonly numbering: {
    readonly config: readonly {
      readonly reference: string;
      readonly levels: readonly {
        readonly level: number;
        readonly format: 'bullet';
        readonly text: string;
        readonly style: StyleOptions;
      }[];
    }[];
  };
  readonly sections: readonly {
    readonly properties: {
      readonly page: {
        readonly size: { readonly width: number; readonly height: number };
        readonly margin: {
          readonly top: number;
          readonly right: number;
          readonly bottom: number;
          readonly left: number;
        };
      };
    };
    readonly footers: { readonly default: Footer };
    readonly children: readonly Paragraph[];
  }[];
}

export declare class Document {
  constructor(options: DocumentOptions);
}

export declare class Footer {
  constructor(options: { readonly children: readonly Paragraph[] });
}

export declare class Paragraph {
  constructor(
    options: ParagraphFormat & {
      readonly children: readonly TextRun[];
      readonly numbering?: { readonly reference: string; readonly level: number };
    },
  );
}

export declare class TextRun {
  constructor(options: RunFormat & { readonly text?: string; readonly children?: readonly string[] });
}

export declare const Packer: {
  pack(document: Document, type: 'uint8array'): Promise<Uint8Array>;
};
