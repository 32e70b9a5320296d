package fr.entremise.workspace.export;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import java.util.List;
import java.util.Set;

/** A list that may be taken away as a file: the rows that the person sees on the screen, and no others. */
public interface ExportableList<R> {

    /** As in the address of the list: {@code own-cases}. */
    String name();

    /** In French: «&nbsp;Collectivités&nbsp;». */
    String title();

    /** One of them is enough, as for the list itself. */
    Set<Permission> permissions();

    /** The parameters by which the list is narrowed, sorting apart. */
    Set<String> filters();

    /** Every column, in the order of the screen. */
    List<Column<R>> columns();

    /** The rows that the person may see and has asked for; a filter that means nothing is refused here. */
    Pages<R> read(ListQuery query, Actor actor);
}
