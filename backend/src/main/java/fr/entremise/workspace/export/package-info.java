/** Lists as files. A module declares a list of its own as an {@link fr.entremise.workspace.export.ExportableList}. */
@NamedInterface("export")
@NullMarked
package fr.entremise.workspace.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
