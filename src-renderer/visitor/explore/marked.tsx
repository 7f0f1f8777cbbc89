import { createContext, use } from 'react';
import { markedParts, type Marks } from '../../search/marks.ts';
import styles from './marked.module.css';

/** What a search marks in everything inside of it; nothing outside of a list of results. */
const MarksContext = createContext<Marks>(new Map());
export const MarksProvider = MarksContext.Provider;

/** A text in which what was searched for stands out, by weight and a line under it, not by colour alone. */
export function Marked({ text }: { readonly text: string }) {
  const marks = use(MarksContext);
  if (marks.size === 0) return text;
  return markedParts(text, marks).map((part, number) =>
    part.isMarked ? (
      <mark key={number} className={styles['mark']}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
