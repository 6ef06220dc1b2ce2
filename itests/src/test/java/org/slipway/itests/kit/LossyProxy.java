// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The line between a browser and the portal. It can lose answers: what was asked arrives and is done, and nobody hears of it. */
public final class LossyProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int portal;
    private final String request;
    private final AtomicInteger toLose;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * A line to a port of this machine.
     *
     * @param request how the request begins whose answers are lost: {@code POST /portal/slips}
     * @param losses how many of them
     */
    public LossyProxy(int portal, String request, int losses) throws IOException {
        this.portal = portal;
        this.request = request + " ";
        this.toLose = new AtomicInteger(losses);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("lossy-line", this::accept);
    }

    /** Where the browser connects to. */
    public int port() {
        return server.getLocalPort();
    }

    /** How often the request was sent over the line. */
    public int asked() {
        return asked.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket browser = server.accept();
            Socket site = new Socket(InetAddress.getLoopbackAddress(), portal);
            AtomicBoolean losing = new AtomicBoolean();
            start("lossy-line-up", () -> up(browser, site, losing));
            start("lossy-line-down", () -> down(site, browser, losing));
        }
    }

    private void up(Socket browser, Socket site, AtomicBoolean losing) throws IOException {
        try (site) {
            InputStream in = browser.getInputStream();
            OutputStream out = site.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (new String(bytes, 0, Math.min(count, 100), StandardCharsets.ISO_8859_1).startsWith(request)) {
                    asked.incrementAndGet();
                    losing.set(toLose.getAndDecrement() > 0);
                }
                out.write(bytes, 0, count);
            }
        }
    }

    private static void down(Socket site, Socket browser, AtomicBoolean losing) throws IOException {
        try (browser) {
            InputStream in = site.getInputStream();
            OutputStream out = browser.getOutputStream();
            byte[] bytes = new byte[65_536];
            int count = in.read(bytes);
            while (count >= 0 && !losing.get()) {
                out.write(bytes, 0, count);
                count = in.read(bytes);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void start(String name, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        step.run();
                    } catch (IOException e) {
                        // one of the ends hung up, or the line was closed
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
