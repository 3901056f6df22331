/** Jest asks for a hundred frames of each error, which costs more than the work of many a test. */
Error.stackTraceLimit = 20;
