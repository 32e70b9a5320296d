package fr.entremise.tenancy;

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

    private CentreContext() {}

    public static void runAs(CentreId centre, Runnable work) {
        ScopedValue.where(CURRENT, centre).run(work);
    }

    public static <T extends @Nullable Object, X extends Throwable> T callAs(
            CentreId centre, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, centre).call(work);
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
