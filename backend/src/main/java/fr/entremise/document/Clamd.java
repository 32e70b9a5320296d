package fr.entremise.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * ClamAV's daemon over TCP, by its own protocol: commands that end with NUL, content in chunks that each tell their length,
 * a chunk of length zero at the end. One connection per file. Clamd takes no part in what is stored: it sees bytes alone.
 */
@Component
final class Clamd implements Antivirus {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final AntivirusSettings settings;

    Clamd(AntivirusSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isConfigured() {
        return !settings.host().isBlank();
    }

    @Override
    public Verdict examine(InputStream content) {
        String answer;
        try (Socket socket = connect()) {
            answer = stream(content, socket);
        } catch (IOException e) {
            throw new AntivirusSilent("The antivirus does not answer", e);
        }
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            log.warn("The antivirus found {}", answer.substring("stream: ".length(), answer.length() - 6));
            return Verdict.INFECTED;
        }
        if (answer.startsWith("INSTREAM size limit exceeded")) {
            log.warn("A file is larger than the antivirus takes (StreamMaxLength)");
            return Verdict.NOT_EXAMINED;
        }
        throw new AntivirusSilent("The antivirus answered: " + answer, new IOException(answer));
    }

    @Override
    public AntivirusState state() {
        if (!isConfigured()) {
            return AntivirusState.OFF;
        }
        try (Socket socket = connect()) {
            new DataOutputStream(socket.getOutputStream()).write(command("PING"));
            return answerOf(socket).equals("PONG") ? AntivirusState.ANSWERS : AntivirusState.SILENT;
        } catch (IOException e) {
            log.debug("The antivirus does not answer", e);
            return AntivirusState.SILENT;
        }
    }

    private String stream(InputStream content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        byte[] chunk = new byte[CHUNK];
        try {
            out.write(command("INSTREAM"));
            for (int read = next(content, chunk); read > 0; read = next(content, chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
        } catch (IOException cutOff) {
            // It says why, and closes, when it is sent more than it takes.
            String answer = answerOf(socket);
            if (answer.isEmpty()) {
                throw cutOff;
            }
            return answer;
        }
        return answerOf(socket);
    }

    /** A file that cannot be read is no silence of the antivirus. */
    private static int next(InputStream content, byte[] chunk) {
        try {
            return content.readNBytes(chunk, 0, chunk.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int)
                    settings.connectWithin().toMillis());
            socket.setSoTimeout((int) settings.answerWithin().toMillis());
            return socket;
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    private static byte[] command(String name) {
        return ("z" + name + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static String answerOf(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        int end = answer.indexOf('\0');
        return (end < 0 ? answer : answer.substring(0, end)).strip();
    }
}
