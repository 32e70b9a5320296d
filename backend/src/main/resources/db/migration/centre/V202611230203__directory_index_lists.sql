create index public_body_population on public_body (population);
