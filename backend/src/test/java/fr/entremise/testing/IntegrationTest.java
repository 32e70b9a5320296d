package fr.entremise.testing;

import fr.entremise.tenancy.TablesAhead;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test with the whole application on a real PostgreSQL, started once for all tests that add no settings of their own.
 * Each test opens centres of its own with {@link TestCentres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
    TablesAhead.class,
    TestCentres.class,
    TestPeople.class,
    Mails.class,
    Programs.class,
    StatementCounter.class,
    OpenApiDocument.class,
    MovableClock.Configuration.class
})
@TestPropertySource(
        properties = {
            "entremise.database.directory=target/it/${random.uuid}/postgresql",
            "entremise.database.durable=false",
            "entremise.files.directory=target/it/${random.uuid}/files",
            "entremise.base-url=https://entremise.test",
            // Tests that look at rows seal the journal themselves.
            "entremise.journal.seal-every=1h",
            // All tests come from one address, and all at once.
            "entremise.limits.address=1000000",
            "entremise.limits.public-requests=1000000",
            "entremise.limits.account=1000000",
            "entremise.limits.centre=1000000",
            "entremise.link-key=dGhlIGtleSBvZiB0aGUgdGVzdHMsIG5ldmVyIGVsc2V3aGVyZSE=",
            "entremise.seal.key=YW5vdGhlciBrZXksIG9mIHRoZSB0ZXN0cyBhbG9uZSE=",
            "spring.jpa.properties.hibernate.session_factory.statement_inspector="
                    + "fr.entremise.testing.StatementCounter$Inspector"
        })
public @interface IntegrationTest {}
