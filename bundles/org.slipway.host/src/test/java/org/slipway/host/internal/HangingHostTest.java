// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.Receipts;

/** A host that hears every question and answers none until the test is over. */
@Timeout(30)
class HangingHostTest {

    private static final Receipt RECEIPT = Receipts.receipt("K1", "40.00");

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final HostLedger hanging = (HostLedger) Proxy.newProxyInstance(
            HostLedger.class.getClassLoader(), new Class<?>[] {HostLedger.class}, (self, method, arguments) -> hang());
    private final GuardedHost guarded = new GuardedHost(
            RoutedHosts.only(hanging),
            new Calls("read", 2, Duration.ofMillis(200)),
            new Calls("post", 1, Duration.ofMillis(500)),
            new Calls("file", 1, Duration.ofMillis(300)));

    private Object hang() {
        heard.incrementAndGet();
        while (true) {
            try {
                over.await();
                throw new IllegalStateException("the test is over");
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        guarded.stop();
    }

    @Test
    void shouldBeUnavailableAndInterruptTheCall_whenAReadIsNotAnswered() {
        assertThatThrownBy(() -> guarded.supplier(Suppliers.TALA.id()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no answer within 200 ms");
        await().until(() -> interrupted.get() == 1);
    }

    @Test
    void shouldBeUnknown_whenAPostingIsNotAnswered() {
        assertThat(guarded.post(RECEIPT)).isEqualTo(new PostingAnswer.Unknown("no answer within 500 ms"));
        assertThatThrownBy(() -> guarded.find(Suppliers.TALA.id(), new ReceiptKey("K1")))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldSurelyNotBeSent_whenThoseBeforeItHang() throws Exception {
        // given
        CompletableFuture<PostingAnswer> first = CompletableFuture.supplyAsync(() -> guarded.post(RECEIPT));
        await().until(() -> heard.get() == 1);

        // when: one waits its turn, the next finds no place to wait
        CompletableFuture<PostingAnswer> second = CompletableFuture.supplyAsync(() -> guarded.post(RECEIPT));
        await().until(() -> guarded.post(RECEIPT).equals(new PostingAnswer.NotSent("too many calls wait for it")));

        // then
        assertThat(first.get()).isEqualTo(new PostingAnswer.Unknown("no answer within 500 ms"));
        assertThat(second.get()).isEqualTo(new PostingAnswer.NotSent("no answer within 500 ms"));
        assertThat(heard).hasValue(1);
    }

    @Test
    void shouldStillPost_whenAllReadsHang() {
        // given
        Runnable read = () -> guarded.supplier(Suppliers.TALA.id());
        List<CompletableFuture<Void>> reads =
                List.of(CompletableFuture.runAsync(read), CompletableFuture.runAsync(read));
        await().until(() -> heard.get() == 2);

        // when
        CompletableFuture<PostingAnswer> posting = CompletableFuture.supplyAsync(() -> guarded.post(RECEIPT));

        // then
        await().until(() -> heard.get() == 3);
        assertThat(posting.join()).isInstanceOf(PostingAnswer.Unknown.class);
        assertThat(reads).allSatisfy(hung -> assertThat(hung).isCompletedExceptionally());
    }

    @Test
    void shouldStillPostAndNotKnow_whenAFileIsNotTaken() {
        // given
        CompletableFuture<AttachingAnswer> file =
                CompletableFuture.supplyAsync(() -> guarded.attach(Receipts.file("K1", "%PDF-1.4 one")));
        await().until(() -> heard.get() == 1);

        // when
        CompletableFuture<PostingAnswer> posting = CompletableFuture.supplyAsync(() -> guarded.post(RECEIPT));

        // then
        await().until(() -> heard.get() == 2);
        assertThat(posting.join()).isInstanceOf(PostingAnswer.Unknown.class);
        assertThat(file.join()).isEqualTo(new AttachingAnswer.Unknown("no answer within 300 ms"));
        assertThat(guarded.attach(Receipts.file("K1", "%PDF-1.4 one")))
                .as("the one before it still hangs")
                .isEqualTo(new AttachingAnswer.NotSent("no answer within 300 ms"));
    }
}
