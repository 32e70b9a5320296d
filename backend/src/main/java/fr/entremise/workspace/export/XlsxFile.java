package fr.entremise.workspace.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. A text is written as one and never as a formula. */
final class XlsxFile implements TableFile {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int[] widths;
    private int rows;
    private boolean isFirstPage = true;

    XlsxFile(OutputStream out, String title, List<String> headings) {
        workbook = new Workbook(out, "Entremise", "1.0");
        sheet = workbook.newWorksheet(title);
        widths = new int[headings.size()];
        for (int column = 0; column < headings.size(); column++) {
            text(column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        rows = 1;
    }

    @Override
    public void row(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        rows++;
    }

    /** What comes after the first page does not change the widths: they stand at the head of the file. */
    @Override
    public void endOfPage() throws IOException {
        if (isFirstPage) {
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, Math.clamp(widths[column] + 2L, NARROWEST, WIDEST));
            }
            isFirstPage = false;
        }
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, widths.length - 1);
        workbook.close();
    }

    private void put(int column, Cell cell) {
        switch (cell) {
            case Cell.Empty empty -> {}
            case Cell.Text text -> text(column, text.value());
            case Cell.Count count -> sheet.value(rows, column, count.value());
            case Cell.Amount amount -> {
                sheet.value(rows, column, amount.value());
                sheet.style(rows, column).format("#,##0.00").set();
            }
            case Cell.Day day -> {
                sheet.value(rows, column, day.value());
                sheet.style(rows, column).format("dd/mm/yyyy").set();
            }
            case Cell.Moment moment -> {
                sheet.value(rows, column, moment.value());
                sheet.style(rows, column).format("dd/mm/yyyy hh:mm").set();
                widths[column] = Math.max(widths[column], "31/12/2026 23:59".length());
            }
        }
    }

    /** Inside the row: a table of shared texts would stay in memory to the end. */
    private void text(int column, String text) {
        sheet.inlineString(rows, column, text);
        widths[column] = Math.max(widths[column], text.length());
    }
}
