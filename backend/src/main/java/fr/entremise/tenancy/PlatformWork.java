package fr.entremise.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on shared data that a request of a centre asks for: in a transaction of its own, as the platform, with no centre
 * bound. Not from within a transaction: that would hold two connections.
 */
@Component
public class PlatformWork {

    private final TransactionTemplate transaction;

    PlatformWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @SuppressWarnings("NullAway") // What the work returns is what comes back.
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return CentreContext.callOutside(() -> transaction.execute(ignored -> work.get()));
    }

    public void run(Runnable work) {
        CentreContext.<@Nullable Void, RuntimeException>callOutside(() -> {
            transaction.executeWithoutResult(ignored -> work.run());
            return null;
        });
    }
}
