// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.slipway.file.internal.corpus.SlowPdfs;
import org.slipway.itests.kit.RawHttp.Request;

/** What strangers do to the site, as long as it lasts. */
public enum Attack {
    /** Nothing: what honest people cost alone. */
    NONE {
        @Override
        public Running begin(Target target, Random random) {
            return () -> {};
        }
    },
    /** More forms than the server has threads, of which no end comes. */
    SLOW_FORMS {
        @Override
        public Running begin(Target target, Random random) {
            SlowSenders senders = new SlowSenders(target.base());
            senders.sendForms(230, "/portal/renew");
            return senders::close;
        }
    },
    /** The same with files, of somebody who has a link. */
    SLOW_FILES {
        @Override
        public Running begin(Target target, Random random) {
            SlowSenders senders = new SlowSenders(target.base());
            senders.sendFiles(200, "/portal/slips", target.session());
            return senders::close;
        }
    },
    /** Connections on which no request comes to its end. */
    HALF_OPEN {
        @Override
        public Running begin(Target target, Random random) {
            SlowSenders senders = new SlowSenders(target.base());
            senders.connect(400);
            return senders::close;
        }
    },
    /** Forms that are none. */
    MALFORMED {
        @Override
        public Running begin(Target target, Random random) {
            List<byte[]> bodies = List.of(
                    bytes("renewal=%zz"),
                    bytes("a=1&".repeat(3_000)),
                    bytes("renewal=" + "x".repeat(300_000)),
                    new byte[] {(byte) 0xff, '=', (byte) 0xfe});
            return Repeated.begin(() -> target.from(address(random))
                    .send(Request.of("POST", "/portal/renew")
                            .sending("application/x-www-form-urlencoded", bodies.get(random.nextInt(bodies.size())))));
        }
    },
    /** Links and passwords that are guessed. */
    GUESSES {
        @Override
        public Running begin(Target target, Random random) {
            return Repeated.begin(() -> {
                String guess = "C".repeat(19) + (100 + random.nextInt(900)) + "." + "C".repeat(43);
                target.from(address(random)).send(Request.get("/portal/l/" + guess));
                target.from(address(random))
                        .send(Request.form(
                                "/approvals/sign-in", Map.of("name", "nobody", "password", "" + random.nextInt())));
            });
        }
    },
    /** Files that are no slips, as fast as they are answered, by somebody who has a link. */
    JUNK {
        @Override
        public Running begin(Target target, Random random) {
            return Repeated.begin(() -> {
                byte[] noise = new byte[20_000];
                random.nextBytes(noise);
                target.sends(Upload.of("slip.pdf", "application/pdf", joined(bytes("%PDF-1.7\n"), noise)));
                target.sends(Upload.slipWith(noise));
            });
        }
    },
    /** The largest files that are taken. */
    LARGE_FILES {
        @Override
        public Running begin(Target target, Random random) {
            byte[] large = Pictures.large();
            return Repeated.begin(() -> target.sends(Upload.of("slip.png", "image/png", large)));
        }
    },
    /** Documents that cost minutes to draw, for as long as they are taken. */
    SLOW_DOCUMENTS {
        @Override
        public Running begin(Target target, Random random) {
            return Repeated.begin(() -> target.sends(
                    Upload.of("slip.pdf", "application/pdf", SlowPdfs.ofFunctions(20_000 + random.nextInt(1_000)))));
        }
    },
    /** Slips that are submitted and taken back, so that none of them waits. */
    SUBMIT_AND_WITHDRAW {
        @Override
        public Running begin(Target target, Random random) {
            return Repeated.begin(() -> {
                Page slip = target.sends(Upload.slip());
                if (slip.offers("Take it back")) {
                    target.customer().takesBack(slip);
                }
            });
        }
    };

    private static final long PAUSE_NANOS = 20_000_000;

    /** An attack that goes on. */
    public interface Running extends AutoCloseable {

        /** Ends it, and waits until it has ended. */
        @Override
        void close();
    }

    /** Begins it. What is returned ends it, and waits until it has ended. */
    public abstract Running begin(Target target, Random random);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String address(Random random) {
        return "127.0." + (1 + random.nextInt(4)) + "." + (1 + random.nextInt(250));
    }

    /** The site, and the link that the attacker has got hold of. */
    public record Target(URI base, Customer customer) {

        private RawHttp from(String address) {
            return new RawHttp(base, address);
        }

        private String session() {
            return new RawHttp(base)
                    .send(Request.get(customer.link().getPath()))
                    .cookies();
        }

        /** Whatever is answered: most of it is refused. */
        private Page sends(Upload file) {
            Page form = customer.open("/portal/pay/slip");
            return form.status() == 200 && form.offers("OK")
                    ? customer.pressesOk(form, Customer.inOrder(form), file)
                    : customer.opensTheLink();
        }
    }

    /** Something that is done again and again by a thread of its own; what it is answered is its own matter. */
    private static final class Repeated implements Running {

        private final Thread thread;
        private volatile boolean over;

        private Repeated(Runnable done) {
            thread = new Thread(() -> repeat(done), "attack");
        }

        static Repeated begin(Runnable done) {
            Repeated begun = new Repeated(done);
            begun.thread.start();
            return begun;
        }

        private void repeat(Runnable done) {
            while (!over) {
                try {
                    done.run();
                } catch (RuntimeException | AssertionError refused) {
                    // cut off, told to wait: that is what the site is for
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }

        @Override
        public void close() {
            over = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
