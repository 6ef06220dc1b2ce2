// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The bundles of the running container, by way of the {@link Probe}. */
public final class Bundles {

    private static final int ACTIVE = 32;

    private final int port;

    Bundles(int port) {
        this.port = port;
    }

    /** Symbolic names of our own bundles that run. */
    public List<String> ofSlipway() {
        return Arrays.stream(ask("bundles").split(" ", -1))
                .filter(entry -> entry.startsWith("org.slipway.") && entry.endsWith("=" + ACTIVE))
                .map(entry -> entry.substring(0, entry.indexOf('=')))
                .filter(name -> !name.startsWith("org.slipway.itests"))
                .toList();
    }

    /** Symbolic names of the bundles that import the package of a class, each with that of the bundle that it has the class from. */
    public Map<String, String> wired(String type) {
        return Arrays.stream(ask("wired " + type).split(" ", -1))
                .map(entry -> entry.split("=", -1))
                .collect(Collectors.toMap(wire -> wire[0], wire -> wire[1]));
    }

    /** Stops a bundle. */
    public void stop(String symbolicName) {
        expectOk("stop " + symbolicName);
    }

    /** Starts a bundle. */
    public void start(String symbolicName) {
        expectOk("start " + symbolicName);
    }

    /** Updates a bundle from where it came, which stops and starts it. */
    public void update(String symbolicName) {
        expectOk("update " + symbolicName);
    }

    /** Fills the heap of the container until so many bytes are left. */
    public void loadAllBut(long bytes) {
        expectOk("ballast " + bytes);
    }

    /** Gives the heap back. */
    public void unload() {
        expectOk("unload");
    }

    /** What the container holds. */
    Vitals vitals() {
        return Vitals.parse(ask("vitals"));
    }

    private void expectOk(String order) {
        String answer = ask(order);
        if (!"ok".equals(answer)) {
            throw new IllegalStateException(order + ": " + answer);
        }
    }

    /** What the container answers to a line of words. */
    String ask(String line) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(line);
            return String.valueOf(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle of the given classes of the test, the first of which is its activator. */
    public static InputStream bundle(String symbolicName, String imports, Class<?>... classes) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", classes[0].getName());
        headers.putValue("Import-Package", imports);
        headers.putValue("DynamicImport-Package", "*"); // may be started before what it asks for is installed
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Class<?> type : classes) {
                String path = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(path));
                try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                    in.transferTo(jar);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
