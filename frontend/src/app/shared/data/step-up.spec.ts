import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { StepUp, stepUp } from './step-up';

const refusal = { type: '/problems/step-up-required' };
const forbidden = { status: 403, statusText: 'Forbidden' };

function setUp() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([stepUp])), provideHttpClientTesting()],
  });
  const answer = firstValueFrom(TestBed.inject(HttpClient).post('/act', { amount: 1 }));
  return { answer, http: TestBed.inject(HttpTestingController), proof: TestBed.inject(StepUp) };
}

describe('stepUp', () => {
  it('repeats the act once the person has proved who they are', async () => {
    const { answer, http, proof } = setUp();
    http.expectOne('/act').flush(refusal, forbidden);
    expect(proof.asked()).toBe(true);
    proof.answer(true);
    const again = await vi.waitFor(() => http.expectOne('/act'));
    expect(again.request.body).toEqual({ amount: 1 });
    again.flush({ done: true });
    expect(await answer).toEqual({ done: true });
    expect(proof.asked()).toBe(false);
  });

  it('reads a refusal that comes as bytes, to somebody who asked for a file', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([stepUp])), provideHttpClientTesting()],
    });
    const saved = firstValueFrom(
      TestBed.inject(HttpClient).get('/journal/export', { responseType: 'blob' }),
    );
    const http = TestBed.inject(HttpTestingController);
    const proof = TestBed.inject(StepUp);
    http.expectOne('/journal/export').flush(new Blob([JSON.stringify(refusal)]), forbidden);
    await vi.waitFor(() => {
      expect(proof.asked()).toBe(true);
    });
    proof.answer(true);
    const again = await vi.waitFor(() => http.expectOne('/journal/export'));
    again.flush(new Blob(['numero']));
    expect(await (await saved).text()).toBe('numero');
  });

  it('reads a refusal that comes as text, to an act that answers nothing', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([stepUp])), provideHttpClientTesting()],
    });
    const done = firstValueFrom(
      TestBed.inject(HttpClient).delete('/place', { responseType: 'text' }),
    );
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/place').flush(JSON.stringify(refusal), forbidden);
    const proof = TestBed.inject(StepUp);
    expect(proof.asked()).toBe(true);
    proof.answer(true);
    (await vi.waitFor(() => http.expectOne('/place'))).flush('');
    expect(await done).toBe('');
  });

  it('gives the refusal back when the person does not', async () => {
    const { answer, http, proof } = setUp();
    http.expectOne('/act').flush(refusal, forbidden);
    proof.answer(false);
    await expect(answer).rejects.toMatchObject({ status: 403 });
  });

  it('leaves every other refusal alone', async () => {
    const { answer, http, proof } = setUp();
    http.expectOne('/act').flush({ type: '/problems/forbidden' }, forbidden);
    await expect(answer).rejects.toMatchObject({ status: 403 });
    expect(proof.asked()).toBe(false);
  });
});
