// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;
import org.slipway.web.Chip;

/**
 * A list of slips.
 *
 * @param sums what waits in this list for somebody, whatever the filter
 * @param saved the filters that the reader keeps
 * @param listing empty where the filter can't be read
 * @param above what stands before everything else
 */
public record QueueListPage(
        Frame frame,
        List<Tab> tabs,
        List<Sum> sums,
        FilterPanel filter,
        SavedPanel saved,
        Optional<Listing> listing,
        Above above) {

    /**
     * What is to be seen first.
     *
     * @param decided what the reader has decided just before
     * @param due what is to be looked at again by today
     */
    public record Above(Optional<DecidedPanel> decided, Optional<DuePanel> due) {}

    /**
     * The slips.
     *
     * @param suppliers whether slips of several suppliers can be in it
     * @param several empty where nothing can be decided
     * @param pager addresses of other pages of the list
     */
    public record Listing(List<Row> rows, boolean suppliers, Links links, Optional<Several> several, Pager pager) {}

    /**
     * What else the list can be asked for.
     *
     * @param export address of the list as a file
     * @param fresh address that tells how many slips are new; empty where that is no question
     * @param again address of the list from its start
     */
    public record Links(String export, String fresh, String again) {}

    /**
     * The form that approves or rejects several slips.
     *
     * @param kept what leads back to this list
     * @param approves whether some slip of the page can be approved from the list
     * @param problem empty if nothing is wrong
     */
    public record Several(
            List<Kept> kept, boolean approves, List<SlipPage.Choice> reasons, String note, String problem) {}

    /** A field that is not shown. */
    public record Kept(String name, String value) {}

    /**
     * How many slips of a state there are.
     *
     * @param url of the list of these
     * @param amounts one for each currency; empty if it is not known
     */
    public record Sum(Chip state, String url, String count, String amounts) {}

    /**
     * One of the lists.
     *
     * @param waiting how many slips wait in it, whatever the filter; empty if none or nobody counts
     */
    public record Tab(String label, String waiting, String url, boolean current) {}

    /** One slip; all of it is text to show. */
    public record Row(Named named, Box box, Origin origin, Payment payment, Marks marks) {}

    /**
     * What is noted beside it.
     *
     * @param state where it stands
     * @param level of its checks, in small letters; {@code none} while they are still to be made
     * @param checks the level in words
     * @param attention whose it is, and who looks at it, a sentence each
     */
    public record Marks(Chip state, String level, Chip checks, List<String> attention) {}

    /**
     * Its code, and its page.
     *
     * @param shown by which the page asks whether it has changed
     */
    public record Named(String code, String url, String shown) {}

    /**
     * The box that chooses the slip.
     *
     * @param value what it sends; empty where the slip can't be chosen
     */
    public record Box(String value, boolean ticked) {

        /** No box. */
        public static final Box NONE = new Box("", false);
    }

    /** Whose slip it is. */
    public record Origin(String supplier, String customer, String invoice, String submitted) {}

    /** What is said to have been paid. */
    public record Payment(String method, String reference, String amount) {}

    /**
     * Empty where there is no such page.
     *
     * @param unfinished what to say of a search that goes on with the next page; empty if it need not
     * @param damaged a sentence about each slip that can't be shown
     */
    public record Pager(String first, String next, String unfinished, List<String> damaged) {}
}
