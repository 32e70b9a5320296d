package fr.entremise.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Speaks clamd's protocol and is strict about it: what is not framed as its manual says gets no answer. Finds harm where
 * {@link #HARM} stands.
 */
public final class FakeClamd implements AutoCloseable {

    public static final String HARM = "X5O!HARMFUL-FOR-THE-TEST";

    private static final int MOST_BYTES = 300_000;

    private final int port;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Integer> chunks = new CopyOnWriteArrayList<>();
    private volatile @Nullable ServerSocket server;
    private volatile @Nullable Thread listener;

    public FakeClamd() {
        try (ServerSocket free = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The commands that came, without what ends them. */
    List<String> commands() {
        return commands;
    }

    /** The length that each chunk told, zero for the last. */
    List<Integer> chunks() {
        return chunks;
    }

    public FakeClamd start() {
        try {
            ServerSocket socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            server = socket;
            listener = Thread.ofVirtual().start(() -> listen(socket));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null && listener != null) {
                server.close();
                // Until then the operating system may still take a connection.
                listener.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                if (socket.isClosed()) {
                    return;
                }
                String answer = answer(new DataInputStream(client.getInputStream()));
                client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
                client.shutdownOutput();
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private String answer(DataInputStream in) throws IOException {
        String command = command(in);
        commands.add(command);
        return switch (command) {
            case "zPING" -> "PONG";
            case "zINSTREAM" -> examine(in);
            default -> "UNKNOWN COMMAND";
        };
    }

    private String examine(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (true) {
            int length = in.readInt();
            chunks.add(length);
            if (length == 0) {
                String text = content.toString(StandardCharsets.ISO_8859_1);
                return text.contains(HARM) ? "stream: Eicar-Signature FOUND" : "stream: OK";
            }
            content.write(in.readNBytes(length));
            if (content.size() > MOST_BYTES) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != 0; next = in.readUnsignedByte()) {
            command.append((char) next);
        }
        return command.toString();
    }
}
