package fr.entremise.job;

import fr.entremise.identity.Actor;

/**
 * Work that may be begun anew by somebody else than the person who asked for it, because nothing of it depends on them:
 * neither what they may see, nor what they chose. The module that does the work declares one as a bean; work of every
 * other kind can be started again by that person alone.
 */
public interface Restart {

    JobKind kind();

    /** Starts it in the bound centre, on behalf of the actor. Not to be called in a transaction. */
    void restart(Actor actor);
}
