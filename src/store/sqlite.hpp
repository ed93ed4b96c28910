// SQLite with lifetimes: a connection, its prepared statements, transactions. Knows SQL's types and nothing of games.
// Failures are thrown as SqlFailure and caught inside this room: none leaves it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace standpoint {

struct SqlFailure {
    int code = 0;          // extended result code
    int system_error = 0;  // errno, 0 where it was none
    std::string reason;

    bool damage() const;   // the file is no longer what was written
    bool refusal() const;  // the statement is at fault and would fail anywhere
    bool busy() const;
    bool full() const;
};

struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const;
};
struct CloseConnection {
    void operator()(sqlite3* connection) const;
};

struct Blob {
    std::string bytes;
};

// What a column holds, whatever it is.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

// The row a query stands on; columns count from 0.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    bool null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;  // bytes of a text or blob
    SqlValue value(int column) const;
    std::vector<SqlValue> values() const;  // of all columns

private:
    sqlite3_stmt* statement_;
};

class Connection {
public:
    enum class Access { write, read, read_unchanging };

    // An existing file, opened (not made) with a time to wait for other windows.
    static Connection open(const std::filesystem::path& file, Access access);
    static Connection create(const std::filesystem::path& file);
    static Connection in_memory();

    void script(const char* sql);  // several statements without values

    template <class... Values>
    void run(std::string_view sql, const Values&... values) {
        each(
            sql, [](const Row&) {}, values...);
    }

    template <class Use, class... Values>
    void each(std::string_view sql, const Use& use, const Values&... values) {
        const Running running{prepared(sql)};
        int place = 0;
        (bind(running.statement, ++place, values), ...);
        while (step(running.statement)) {
            use(Row(running.statement));
        }
    }

    void run_row(std::string_view sql, std::span<const SqlValue> values);

    std::int64_t integer(std::string_view sql);    // first column of the first row, 0 without one
    sqlite3_stmt* prepared(std::string_view sql);  // kept for the next time

    void copy_to(Connection& other) const;  // all of it, over what is there
    bool can_write() const;
    bool moved() const;                 // the file is no longer under its name
    void keep_log_on_close(bool keep);  // closing changes no byte of the file

private:
    struct Running {  // a statement in use, always put back
        sqlite3_stmt* statement;
        ~Running();
    };

    explicit Connection(std::unique_ptr<sqlite3, CloseConnection> handle) : handle_(std::move(handle)) {}
    static Connection opened(const std::string& name, int flags);

    void bind(sqlite3_stmt* statement, int place, std::int64_t value);
    void bind(sqlite3_stmt* statement, int place, double value);
    void bind(sqlite3_stmt* statement, int place, const std::string& value);
    void bind(sqlite3_stmt* statement, int place, const Blob& value);
    template <class Value>
    void bind(sqlite3_stmt* statement, int place, const std::optional<Value>& value) {
        if (value) {
            bind(statement, place, *value);
        }
    }
    void bind(sqlite3_stmt* statement, int place, const SqlValue& value);
    bool step(sqlite3_stmt* statement);
    void must(int code) const;

    std::unique_ptr<sqlite3, CloseConnection> handle_;  // outlives the statements below
    std::map<std::string, std::unique_ptr<sqlite3_stmt, CloseStatement>, std::less<>> statements_;
};

// BEGIN IMMEDIATE … COMMIT; taken back where it is left without `commit`.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace standpoint
