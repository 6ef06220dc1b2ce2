// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Runs inside the container, for tests only: lists, stops, starts and updates bundles on a line of text that comes by a socket of this
 * machine, and passes other orders on to the {@link HostCommands}. One connection, one line, one answer.
 */
public final class Probe implements BundleActivator {

    static final String PORT = "slipway.itests.probe.port";

    private static final int BLOCK = 128 * 1024;

    private volatile ServerSocket server;
    private final List<byte[]> ballast = new ArrayList<>();

    @Override
    public void start(BundleContext context) throws IOException {
        server = new ServerSocket(Integer.parseInt(context.getProperty(PORT)), 4, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(context), "slipway-itests-probe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        server.close();
    }

    private void serve(BundleContext context) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
                out.println(answer(context, List.of(in.readLine().split(" ", -1))));
            } catch (IOException end) {
                // closed: the test is over
            }
        }
    }

    private String answer(BundleContext context, List<String> words) {
        try {
            return switch (words.get(0)) {
                case "bundles" -> states(context);
                case "vitals" -> Vitals.ofThisProcess().line();
                case "wired" -> wired(context, words.get(1));
                case "stop" -> {
                    named(context, words.get(1)).stop();
                    yield "ok";
                }
                case "start" -> {
                    named(context, words.get(1)).start();
                    yield "ok";
                }
                case "update" -> {
                    named(context, words.get(1)).update();
                    yield "ok";
                }
                case "ballast" -> headroom(Long.parseLong(words.get(1)));
                case "unload" -> {
                    ballast.clear();
                    yield "ok";
                }
                default -> HostCommands.answer(context, words);
            };
        } catch (BundleException | RuntimeException refused) {
            return "failed: " + refused;
        }
    }

    /** Fills the heap until so many bytes are left; small blocks, which any collector can place. */
    private String headroom(long left) {
        Runtime heap = Runtime.getRuntime();
        System.gc();
        long blocks = (heap.maxMemory() - heap.totalMemory() + heap.freeMemory() - left) / BLOCK;
        for (long i = 0; i < blocks; i++) {
            ballast.add(new byte[BLOCK]);
        }
        return "ok";
    }

    private static String states(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.getSymbolicName() + "=" + bundle.getState())
                .collect(Collectors.joining(" "));
    }

    /** Which bundle has a class from which, of those that import its package. */
    private static String wired(BundleContext context, String type) {
        String imported = type.substring(0, type.lastIndexOf('.'));
        return Arrays.stream(context.getBundles())
                .filter(bundle -> ("," + bundle.getHeaders().get(Constants.IMPORT_PACKAGE))
                        .matches("(?s).*," + Pattern.quote(imported) + "[;,].*"))
                .map(bundle -> bundle.getSymbolicName() + "=" + owner(bundle, type))
                .collect(Collectors.joining(" "));
    }

    private static String owner(Bundle bundle, String type) {
        try {
            return FrameworkUtil.getBundle(bundle.loadClass(type)).getSymbolicName();
        } catch (ClassNotFoundException missing) {
            return "nobody";
        }
    }

    private static Bundle named(BundleContext context, String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bundle " + symbolicName));
    }
}
