import {Highlight, type PrismTheme} from 'prism-react-renderer';
import type {KeyboardEvent, ReactNode, Ref} from 'react';
import styles from './code-editor.module.css';

export interface CodeEditorProps {
  /** Accessible name. */
  readonly label: string;
  readonly code: string;
  readonly theme: PrismTheme;
  readonly onChange: (code: string) => void;
  /** Called on Ctrl+Enter or Command+Enter. */
  readonly onSubmit: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * A text field for code with its colours behind it. Tab moves on as in any text field, so that
 * nobody is caught in it.
 */
export function CodeEditor(props: CodeEditorProps): ReactNode {
  const {label, code, theme, onChange, onSubmit, ref} = props;
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className={styles.editor} style={theme.plain}>
      <Highlight code={code} language="tsx" theme={theme}>
        {({tokens, getLineProps, getTokenProps}) => (
          <pre className={styles.colours} aria-hidden="true">
            {tokens.map((line, lineNumber) => (
              <span key={lineNumber} {...getLineProps({line})}>
                {line.map((token, index) => (
                  <span key={index} {...getTokenProps({token})} />
                ))}
                {'\n'}
              </span>
            ))}
          </pre>
        )}
      </Highlight>
      <textarea
        ref={ref}
        className={styles.text}
        aria-label={label}
        value={code}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={submitOnEnter}
      />
    </div>
  );
}
