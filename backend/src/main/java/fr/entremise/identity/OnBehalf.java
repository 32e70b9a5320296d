package fr.entremise.identity;

import java.util.Optional;

/** For whom work outside a request is done. Bound for the length of a call and never set. */
public final class OnBehalf {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private OnBehalf() {}

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    public static Optional<Actor> find() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
