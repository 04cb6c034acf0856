// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.LongHeap;

/** Keeps the documents with the highest scores; of those with the same score the one that came first. */
final class Likeliest {
    /** The score in the upper half, which for scores of 0 and more sorts as they do, and the document below, reversed. */
    private final LongHeap heap;

    private final int most;

    Likeliest(int most) {
        this.heap = new LongHeap(most);
        this.most = most;
    }

    void add(int document, float score) {
        var key = (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
        if (heap.size() < most) {
            heap.push(key);
        } else if (key > heap.top()) {
            heap.updateTop(key);
        }
    }

    /** What was kept, the highest first; nothing is left. */
    ScoreDoc[] inOrder() {
        var documents = new ScoreDoc[heap.size()];
        for (var place = documents.length - 1; place >= 0; place--) {
            var key = heap.pop();
            documents[place] =
                    new ScoreDoc(Integer.MAX_VALUE - (int) key, Float.intBitsToFloat((int) (key >> Integer.SIZE)));
        }
        return documents;
    }
}
