package fr.entremise.seal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anything is filled or served: is there a key, and is it the right one. One query. */
@Component
@Order(-10)
class SealAtStart implements ApplicationRunner {

    private final RootKeys roots;
    private final SealProperties properties;

    SealAtStart(RootKeys roots, SealProperties properties) {
        this.roots = roots;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.rotate() == SealProperties.Rotate.ROOT) {
            roots.old();
            roots.current();
        } else {
            roots.check();
        }
    }
}
