/// The statements that every session begins with: fixed settings, then the lock that nothing can undo.
///
/// They come a second time after bubblewrap and seccomp; the sandbox alone would do.
struct EngineSession {
    let text: String

    init(limits: SandboxLimits, paths: [String]) {
        let settings = Self.settings(limits, paths).map { "SET \($0) = \($1);\n" }.joined()
        // `.safe_mode` turns off external access and shell commands, and locks the settings.
        text = settings + ".safe_mode\n" + Self.check
    }

    /// The command line: no start-up file, no prompt, stop at the first error, one plain line a row.
    static let arguments = ["-no-init", "-batch", "-bail", "-list", "-noheader"]

    private static func settings(_ limits: SandboxLimits, _ paths: [String]) -> [(String, String)] {
        [
            ("threads", "\(limits.workers)"),
            ("memory_limit", SQLText.literal("\(limits.memoryBytes)B")),
            ("temp_directory", "''"),
            ("max_temp_directory_size", "'0B'"),
            ("autoinstall_known_extensions", "false"),
            ("autoload_known_extensions", "false"),
            ("allow_community_extensions", "false"),
            ("allow_persistent_secrets", "false"),
            ("max_expression_depth", "100"),
            ("errors_as_json", "true"),
            ("disabled_optimizers", SQLText.literal(distrusted.joined(separator: ","))),
            ("TimeZone", "'UTC'"),
            ("allowed_directories", "[]"),
            ("allowed_paths", "[\(paths.map(SQLText.literal).joined(separator: ", "))]"),
        ]
    }

    /// Optimizers that believe a file's statistics and bloom filters, or carry values of one table into the scan of
    /// another. A file's provider wrote them: believed, they would let one row decide whether rows of others are read.
    private static let distrusted = [
        "statistics_propagation", "join_filter_pushdown", "compressed_materialization", "row_group_pruner", "top_n",
        "late_materialization", "limit_pushdown", "filter_pushdown",
    ]

    /// Ends the session if the lock is not in force.
    private static let check = """
        SELECT error('unlocked') WHERE current_setting('enable_external_access') \
        OR NOT current_setting('lock_configuration') OR current_setting('temp_directory') <> '';

        """
}
