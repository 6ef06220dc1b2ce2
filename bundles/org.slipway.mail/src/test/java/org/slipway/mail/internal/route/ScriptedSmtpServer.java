// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as the test says, and keeps what it was told. {@code -tls} before a line marks what came
 * encrypted.
 */
final class ScriptedSmtpServer implements AutoCloseable {

    private static final String HANG_UP = "-hang-up";
    private static final String SILENCE = "-silence";

    private final ServerSocket socket;
    private final List<String> extensions;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer(String... extensions) throws IOException {
        this.extensions = List.of(extensions);
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Commands that start so are answered so. */
    ScriptedSmtpServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Hears commands that start so, and hangs up without an answer. */
    ScriptedSmtpServer hangingUpAt(String command) {
        return answering(command, HANG_UP);
    }

    /** Hears commands that start so, and says nothing, for as long as the other side stays. */
    ScriptedSmtpServer silentAt(String command) {
        return answering(command, SILENCE);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                say(client, "220 ready");
                talk(client, "");
            } catch (IOException e) {
                heard.add("-end");
            }
        }
    }

    private void talk(Socket client, String mark) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean content = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            heard.add(mark + line);
            if (content && !line.equals(".")) {
                continue;
            }
            if (line.equals("STARTTLS")) {
                say(client, "220 go ahead");
                talk(encrypted(client), "-tls ");
                return;
            }
            String answer = answer(line);
            if (answer.equals(HANG_UP)) {
                return;
            }
            if (!answer.equals(SILENCE)) {
                say(client, answer);
            }
            content = answer.startsWith("354");
        }
    }

    private String answer(String command) {
        for (Map.Entry<String, String> scripted : answers.entrySet()) {
            if (command.startsWith(scripted.getKey())) {
                return scripted.getValue();
            }
        }
        if (command.startsWith("EHLO")) {
            StringBuilder greeting = new StringBuilder("250-mail.example greets you\r\n");
            extensions.forEach(
                    extension -> greeting.append("250-").append(extension).append("\r\n"));
            return greeting + "250 HELP";
        }
        if (command.startsWith("AUTH")) {
            return "235 welcome";
        }
        return command.equals("DATA") ? "354 send" : "250 ok";
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    /** With the self-signed certificate for localhost that comes with GreenMail. */
    static KeyStore certificate() {
        try (InputStream in = ScriptedSmtpServer.class.getResourceAsStream("/greenmail.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, "changeit".toCharArray());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Socket encrypted(Socket client) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(certificate(), "changeit".toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            SSLSocket encrypted =
                    (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
            encrypted.setUseClientMode(false);
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
