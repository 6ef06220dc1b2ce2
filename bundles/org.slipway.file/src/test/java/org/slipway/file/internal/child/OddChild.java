// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child that does what it is told, however bad that is for it. */
public final class OddChild {

    private OddChild() {}

    public static void main(String[] arguments) {
        ChildFence.close();
        ChildLoop.serve(OddChild::answer);
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        String word = in.readUTF();
        switch (word) {
            case "hang" -> spin();
            case "sleep" -> sleep();
            case "crash" -> Runtime.getRuntime().halt(77);
            case "end" -> Runtime.getRuntime().halt(0);
            case "fill" -> fill();
            case "garbage" -> out.writeUTF("<script>");
            case "promise" -> out.write(new byte[] {127, 127, 1, 2, 3});
            case "flood" -> flood(out);
            case "print" -> System.out.println("a library says something");
            default -> out.writeUTF(said(word));
        }
        if (word.equals("print")) {
            out.writeUTF("printed");
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill() {
        List<byte[]> much = new ArrayList<>();
        while (much.size() < 1_000) {
            much.add(new byte[10 << 20]);
        }
        System.out.println(much.size());
    }

    private static void flood(DataOutputStream out) throws IOException {
        byte[] much = new byte[1 << 20];
        out.writeUTF("more");
        while (true) {
            out.write(much);
        }
    }

    @SuppressWarnings("removal")
    private static String said(String word) {
        try {
            return switch (word) {
                case "connect" -> "connected " + new Socket(InetAddress.getLoopbackAddress(), 9).isConnected();
                case "listen" -> "listening " + new ServerSocket(0).isBound();
                case "run" -> "started " + new ProcessBuilder("true").start().isAlive();
                case "write" -> "written " + Files.write(Path.of("odd.txt"), new byte[1]);
                case "read" ->
                    "read " + Files.readString(Path.of("/etc/passwd")).length();
                case "open" -> {
                    System.setSecurityManager(null);
                    yield "opened";
                }
                case "pid" -> Long.toString(ProcessHandle.current().pid());
                case "environment" -> System.getenv().keySet().toString();
                default -> "heard " + word;
            };
        } catch (IOException | SecurityException e) {
            return e.getClass().getSimpleName();
        }
    }
}
