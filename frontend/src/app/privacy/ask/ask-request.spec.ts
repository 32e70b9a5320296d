import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { AskRequest } from './ask-request';

const url = '/api/v1/centres/cdg71/public/data-requests';

const send = () => userEvent.click(screen.getByRole('button', { name: 'Recevoir un code' }));

describe('AskRequest', () => {
  it('sends nothing before it knows what is asked, by whom and at which address', async () => {
    const { http } = await render(AskRequest, { inputs: { centre: 'cdg71' } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Adresse électronique' }), 'camille');
    await send();
    const summary = screen.getByRole('alert', { name: '' });
    expect(summary).toHaveTextContent('3 réponses sont à corriger');
    expect(summary).toHaveTextContent('Choisissez ce que vous demandez.');
    expect(summary).toHaveTextContent('Indiquez vos prénom et nom.');
    expect(summary).toHaveTextContent('saisissez une adresse complète');
    http.expectNone(url);
  });

  it('goes on to the page of the request, where the code is typed, and sends it once', async () => {
    const { http } = await render(AskRequest, {
      inputs: { centre: 'cdg71' },
      routes: [{ path: '**', children: [] }],
    });
    await userEvent.click(screen.getByRole('radio', { name: /^Les faire rectifier/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Prénom et nom' }), ' Camille Duret ');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Adresse électronique' }),
      'camille.duret@exemple.test',
    );
    await send();
    const lost = await vi.waitFor(() => http.expectOne(url));
    expect(lost.request.body).toEqual({
      right: 'RECTIFICATION',
      name: 'Camille Duret',
      email: 'camille.duret@exemple.test',
      statement: null,
    });
    lost.flush(null, { status: 503, statusText: 'x' });
    expect(await screen.findByRole('alert', { name: '' })).toHaveTextContent(
      /momentanément indisponible|ne répond pas/,
    );

    await send();
    const again = await vi.waitFor(() => http.expectOne(url));
    expect(again.request.headers.get('Idempotency-Key')).toBe(
      lost.request.headers.get('Idempotency-Key'),
    );
    again.flush({ token: 'secret' });
    await vi.waitFor(() =>
      expect(TestBed.inject(Router).url).toBe('/cdg71/protection-des-donnees/secret'),
    );
  });
});
