package fr.entremise.workspace.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows, written from the top to the bottom. */
interface TableFile extends Closeable {

    void row(List<Cell> cells);

    /** What was written so far may leave the memory. */
    void endOfPage() throws IOException;
}
