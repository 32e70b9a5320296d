package fr.entremise.workspace.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Text with semicolons, in which no cell can be taken for a formula. */
final class CsvFile implements TableFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** With their full-width doubles, which some spreadsheets read alike. */
    private static final String BEGIN_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CsvWriter csv;

    CsvFile(OutputStream out, List<String> headings) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::inWords).toList());
    }

    @Override
    public void endOfPage() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String inWords(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> "";
            case Cell.Text text -> harmless(text.value());
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Amount amount -> amount.value().toPlainString().replace('.', ',');
            case Cell.Day day -> DAY.format(day.value());
            case Cell.Moment moment -> MOMENT.format(moment.value());
        };
    }

    /** An apostrophe before it makes a text of what a spreadsheet would run, even behind signs that show nothing. */
    static String harmless(String text) {
        int first = 0;
        while (first < text.length() && !beginsAFormula(text.charAt(first)) && showsNothing(text.charAt(first))) {
            first++;
        }
        return first < text.length() && beginsAFormula(text.charAt(first)) ? "'" + text : text;
    }

    private static boolean beginsAFormula(char sign) {
        return BEGIN_A_FORMULA.indexOf(sign) >= 0;
    }

    private static boolean showsNothing(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
