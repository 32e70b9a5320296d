package fr.entremise.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a centre: its role, its schema, its tables, its row. Doing it again changes nothing; an opening that fails on
 * the way leaves nothing.
 */
@Service
public class CentreOpening {

    private final JdbcClient owner;
    private final JdbcClient platform;
    private final CentreMigrations migrations;
    private final ObjectProvider<CentreSetup> setups;
    private final TransactionTemplate transaction;

    CentreOpening(
            @Qualifier("owner") DataSource owner,
            JdbcClient platform,
            CentreMigrations migrations,
            ObjectProvider<CentreSetup> setups,
            PlatformTransactionManager transactions) {
        this.owner = JdbcClient.create(owner);
        this.platform = platform;
        this.migrations = migrations;
        this.setups = setups;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void open(
            CentreId id, String name, List<String> departments, ZoneId timeZone, String referenceCode, boolean demo) {
        open(
                new NewCentre(id, name, departments, timeZone, referenceCode, demo, 0, FirstTexts.USUAL),
                ignored -> {},
                () -> {});
    }

    /**
     * Opens the centre step by step.
     *
     * @param told hears of each step as it begins
     * @param last what the opening ends with, once the centre has its row; its failure takes everything back
     */
    public void open(NewCentre centre, Consumer<OpeningStep> told, Runnable last) {
        boolean known = isKnown(centre.id());
        try {
            told.accept(OpeningStep.SPACE);
            createRoleAndSchema(CentreSchema.of(centre.id()));
            told.accept(OpeningStep.TABLES);
            if (!migrations.migrate(centre.id())) {
                throw new IllegalStateException("The schema of centre " + centre.id() + " could not be made");
            }
            told.accept(OpeningStep.SETTINGS);
            if (!known) {
                CentreContext.runAs(
                        centre.id(),
                        () -> transaction.executeWithoutResult(
                                ignored -> setups.forEach(setup -> setup.setUp(centre))));
                insert(centre);
            }
            told.accept(OpeningStep.FIRST_ADMIN);
            last.run();
        } catch (RuntimeException failure) {
            if (!known) {
                takeBack(centre.id());
            }
            throw failure;
        }
    }

    /** Removes what an opening that was cut off has left; a centre that has its row is not touched. */
    public void removeRemains(CentreId id) {
        if (!isKnown(id)) {
            takeBack(id);
        }
    }

    private boolean isKnown(CentreId id) {
        return platform.sql("select count(*) from platform.centre where slug = ?")
                        .param(id.slug())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(NewCentre centre) {
        platform.sql("""
                        insert into platform.centre (slug, name, departments, time_zone, reference_code, demo)
                        values (?, ?, ?, ?, ?, ?) on conflict (slug) do nothing
                        """)
                .params(
                        centre.id().slug(),
                        centre.name(),
                        centre.departments().toArray(String[]::new),
                        centre.timeZone().getId(),
                        centre.referenceCode(),
                        centre.demo())
                .update();
    }

    private void takeBack(CentreId id) {
        platform.sql("delete from platform.centre where slug = ?")
                .param(id.slug())
                .update();
        platform.sql("delete from platform.centre_migration where slug = ?")
                .param(id.slug())
                .update();
        String name = CentreSchema.of(id);
        owner.sql("drop schema if exists " + name + " cascade").update();
        owner.sql("drop role if exists " + name).update();
    }

    private void createRoleAndSchema(String name) {
        owner.sql(roleAndSchema(name)).update();
    }

    /** Makes what is missing of both. Names come from a checked slug: letters and digits only. */
    static String roleAndSchema(String name) {
        return """
                do $$
                begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login;
                  end if;
                  grant %1$s to entremise_app;
                  grant entremise_centre to %1$s;
                  create schema if not exists %1$s;
                  grant usage on schema %1$s to %1$s;
                  alter default privileges in schema %1$s
                    grant select, insert, update, delete on tables to %1$s;
                  alter default privileges in schema %1$s grant usage on sequences to %1$s;
                end
                $$
                """.formatted(name);
    }
}
