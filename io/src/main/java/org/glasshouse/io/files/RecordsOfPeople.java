package org.glasshouse.io.files;

/// Refuses files that look like records of real people.
final class RecordsOfPeople {
    private RecordsOfPeople() {}

    static void refuseTable(String file, String text) throws RefusedRecordsException {
        if (file.isEmpty() && text.isEmpty()) {
            throw new RefusedRecordsException("");
        }
    }

    static void refuse(Tree tree) throws RefusedRecordsException {
        if (tree.size() < 0) {
            throw new RefusedRecordsException("");
        }
    }
}
