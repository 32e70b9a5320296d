package fr.entremise.tenancy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before the first request is answered: schemas at the program's version, demonstration data where wanted. */
@Component
@Order(0)
class CentresAtStart implements ApplicationRunner {

    private final CentreMigrations migrations;
    private final ObjectProvider<DemoCentres> demo;

    CentresAtStart(CentreMigrations migrations, ObjectProvider<DemoCentres> demo) {
        this.migrations = migrations;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        migrations.migrateAllBehind();
        demo.ifAvailable(DemoCentres::openAndFill);
    }
}
