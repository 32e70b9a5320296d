package fr.entremise.workspace.search;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Things that may be found: those that the person sees in the list they come from, and no others. */
public interface SearchSource {

    FoundKind kind();

    /** One of them is enough, as for the list. */
    Set<Permission> permissions();

    /** Best first, at most so many; in a number of statements that does not grow with what is found. */
    List<FoundItem> search(String text, int limit, Actor actor);

    /** Those of the ids that the person may open, in any order; in a number of statements that does not grow. */
    List<FoundItem> find(Collection<String> ids, Actor actor);
}
