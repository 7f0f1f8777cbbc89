import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly onProblem: (thrown: unknown) => void;
  /** Shown instead of what broke. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Catches what a screen throws while drawing. It has to be a class: React offers no hook for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.onProblem(thrown);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
