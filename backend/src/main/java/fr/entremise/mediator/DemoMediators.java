package fr.entremise.mediator;

import fr.entremise.identity.Role;
import fr.entremise.identity.Staff;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.DemoData;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The mediator of each demonstration centre. */
@Component
@ConditionalOnProperty("entremise.demo.enabled")
class DemoMediators implements DemoData {

    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private final Mediators mediators;
    private final Staff staff;

    DemoMediators(Mediators mediators, Staff staff) {
        this.mediators = mediators;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void seed(Centre centre) {
        for (Staff.Person person : staff.withRole(centre.id(), Role.MEDIATOR)) {
            if (mediators.find(person.userId()).isEmpty()) {
                mediators.register(
                        person.userId(),
                        new MediatorProfile(
                                "Diplôme universitaire de médiation (donnée de démonstration)", SINCE, SINCE, null));
            }
        }
    }
}
