import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, type Routes } from '@angular/router';
import { within } from '@testing-library/dom';
import { ApiConfiguration } from '../app/api/api-configuration';
import { ConfirmOutlet } from '../app/shared/ui/feedback/confirm-outlet';

export interface Rendered<T> {
  readonly fixture: ComponentFixture<T>;
  readonly screen: ReturnType<typeof within<typeof import('@testing-library/dom').queries>>;
  readonly http: HttpTestingController;
}

/** Draws a component as a page would, with the questions it asks; elements are found by role and name through `screen`. */
export async function render<T>(
  component: Type<T>,
  options: {
    inputs?: Readonly<Record<string, unknown>>;
    routes?: Routes;
    providers?: (Provider | EnvironmentProviders)[];
  } = {},
): Promise<Rendered<T>> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(options.routes ?? []),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiConfiguration, useValue: { rootUrl: '' } },
      ...(options.providers ?? []),
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(options.inputs ?? {})) {
    fixture.componentRef.setInput(name, value);
  }
  const questions = TestBed.createComponent(ConfirmOutlet);
  document.body.append(
    fixture.nativeElement as HTMLElement,
    questions.nativeElement as HTMLElement,
  );
  fixture.detectChanges();
  return {
    fixture,
    screen: within(document.body),
    http: TestBed.inject(HttpTestingController),
  };
}
