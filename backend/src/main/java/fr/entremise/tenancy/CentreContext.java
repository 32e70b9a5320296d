package fr.entremise.tenancy;

import fr.entremise.tenancy.CentreShares.Urgency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The centre that the running work belongs to. Bound for the length of a call and never set: what is not inside a call
 * reaches no centre's data.
 *
 * <p>Bind outside a transaction: the connection is switched when the transaction takes it.
 */
public final class CentreContext {

    private static final ScopedValue<@Nullable CentreId> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<Urgency> URGENCY = ScopedValue.newInstance();

    private CentreContext() {}

    public static void runAs(CentreId centre, Runnable work) {
        ScopedValue.where(CURRENT, centre).run(work);
    }

    public static <T extends @Nullable Object, X extends Throwable> T callAs(
            CentreId centre, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, centre).call(work);
    }

    /** For a request, which somebody waits for: it is refused soon when the centre has too much under way. */
    public static <T extends @Nullable Object, X extends Throwable> T callForPeople(
            CentreId centre, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, centre)
                .where(URGENCY, Urgency.SOMEBODY_WAITS)
                .call(work);
    }

    /** For what follows an act. */
    static <T extends @Nullable Object, X extends Throwable> T callForListener(
            CentreId centre, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, centre)
                .where(URGENCY, Urgency.LISTENER)
                .call(work);
    }

    static Urgency urgency() {
        return URGENCY.isBound() ? URGENCY.get() : Urgency.ROUND;
    }

    /** For work on shared data that a centre's request asks for; see {@link PlatformWork}. */
    static <T extends @Nullable Object, X extends Throwable> T callOutside(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, null).call(work);
    }

    /** The bound centre; its absence is a programming error, never a default. */
    public static CentreId current() {
        return find().orElseThrow(() -> new IllegalStateException("No centre is bound to this work"));
    }

    public static Optional<CentreId> find() {
        return CURRENT.isBound() ? Optional.ofNullable(CURRENT.get()) : Optional.empty();
    }
}
