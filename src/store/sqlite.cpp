#include "store/sqlite.hpp"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <thread>
#include <type_traits>
#include <utility>

#include <sqlite3.h>

namespace standpoint {
namespace {

// Waits for another window, about three seconds in all. SQLite's own waiting sleeps up to 100 ms at a time and is
// starved by a window that writes without a pause.
int wait_for_other_windows(void*, int tries) {
    constexpr int quick_tries = 100;
    constexpr int most_tries = 2000;
    if (tries >= most_tries) {
        return 0;
    }
    std::this_thread::sleep_for(std::chrono::microseconds(tries < quick_tries ? 300 : 1500));
    return 1;
}

// A path as an SQLite URI, so that a "?" or "%" in it stays part of the name.
std::string uri(const std::filesystem::path& file, std::string_view options) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result = "file:";
    for (const char c : file.string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        } else {
            result += c;
        }
    }
    return result.append(options);
}

}  // namespace

bool SqlFailure::damage() const {
    const int kind = code & 0xff;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || code == SQLITE_IOERR_SHORT_READ ||
           code == SQLITE_IOERR_CORRUPTFS;
}

bool SqlFailure::refusal() const {
    switch (code & 0xff) {
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG:
        case SQLITE_RANGE:
        case SQLITE_MISUSE: return true;
        default: return false;
    }
}

bool SqlFailure::busy() const {
    const int kind = code & 0xff;
    return kind == SQLITE_BUSY || kind == SQLITE_LOCKED;
}

bool SqlFailure::full() const {
    return (code & 0xff) == SQLITE_FULL ||
           ((code & 0xff) == SQLITE_IOERR &&
            (system_error == ENOSPC || system_error == EFBIG || system_error == EDQUOT));
}

void CloseStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}
void CloseConnection::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

bool Row::null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Row::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}
double Row::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

std::string Row::text(int column) const {
    const void* bytes = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? std::string()
                            : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

SqlValue Row::value(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_INTEGER: return integer(column);
        case SQLITE_FLOAT: return real(column);
        case SQLITE_TEXT: return text(column);
        case SQLITE_BLOB: return Blob{text(column)};
        default: return std::monostate{};
    }
}

std::vector<SqlValue> Row::values() const {
    std::vector<SqlValue> result;
    const int count = sqlite3_column_count(statement_);
    result.reserve(static_cast<std::size_t>(count));
    for (int column = 0; column < count; ++column) {
        result.push_back(value(column));
    }
    return result;
}

Connection Connection::opened(const std::string& name, int flags) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Connection connection{std::unique_ptr<sqlite3, CloseConnection>(raw)};
    if (code != SQLITE_OK) {
        throw SqlFailure{code, raw == nullptr ? 0 : sqlite3_system_errno(raw), sqlite3_errstr(code)};
    }
    sqlite3_busy_handler(raw, wait_for_other_windows, nullptr);
    // A damaged or forged schema may not run functions, and a damaged page is noticed when it is read.
    connection.script("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;");
    return connection;
}

Connection Connection::open(const std::filesystem::path& file, Access access) {
    switch (access) {
        case Access::write: return opened(uri(file, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
        case Access::read: return opened(uri(file, ""), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
        case Access::read_unchanging: break;
    }
    return opened(uri(file, "?immutable=1"), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Connection Connection::create(const std::filesystem::path& file) {
    return opened(uri(file, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI);
}

Connection Connection::in_memory() {
    return opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

void Connection::script(const char* sql) {
    errno = 0;
    must(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

void Connection::run_row(std::string_view sql, std::span<const SqlValue> values) {
    const Running running{prepared(sql)};
    int place = 0;
    for (const SqlValue& one : values) {
        bind(running.statement, ++place, one);
    }
    while (step(running.statement)) {
    }
}

std::int64_t Connection::integer(std::string_view sql) {
    std::int64_t result = 0;
    each(sql, [&result](const Row& row) { result = row.integer(0); });
    return result;
}

sqlite3_stmt* Connection::prepared(std::string_view sql) {
    const auto known = statements_.find(sql);
    if (known != statements_.end()) {
        return known->second.get();
    }
    sqlite3_stmt* raw = nullptr;
    errno = 0;
    must(sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw,
                            nullptr));
    return statements_.emplace(std::string(sql), raw).first->second.get();
}

Connection::Running::~Running() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
}

// Values live until the query is done, so SQLite need not copy them: no destructor is handed over.

void Connection::bind(sqlite3_stmt* statement, int place, std::int64_t value) {
    must(sqlite3_bind_int64(statement, place, value));
}

void Connection::bind(sqlite3_stmt* statement, int place, double value) {
    must(sqlite3_bind_double(statement, place, value));
}

void Connection::bind(sqlite3_stmt* statement, int place, const std::string& value) {
    must(sqlite3_bind_text64(statement, place, value.data(), value.size(), nullptr, SQLITE_UTF8));
}

void Connection::bind(sqlite3_stmt* statement, int place, const Blob& value) {
    must(sqlite3_bind_blob64(statement, place, value.bytes.data(), value.bytes.size(), nullptr));
}

void Connection::bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
    std::visit(
        [&](const auto& held) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
                bind(statement, place, held);
            }
        },
        value);
}

bool Connection::step(sqlite3_stmt* statement) {
    errno = 0;
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        must(code);
    }
    return code == SQLITE_ROW;
}

void Connection::must(int code) const {
    // SQLite 3.40 reports no system error for a failed write, but leaves errno as it was.
    const int seen = errno;
    if (code != SQLITE_OK) {
        const int told = sqlite3_system_errno(handle_.get());
        throw SqlFailure{code, told != 0 ? told : seen, sqlite3_errmsg(handle_.get())};
    }
}

void Connection::copy_to(Connection& other) const {
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> copy(
        sqlite3_backup_init(other.handle_.get(), "main", handle_.get(), "main"), sqlite3_backup_finish);
    if (!copy) {
        other.must(sqlite3_errcode(other.handle_.get()));
    }
    const int code = sqlite3_backup_step(copy.get(), -1);
    if (code != SQLITE_DONE) {
        throw SqlFailure{code, sqlite3_system_errno(handle_.get()), sqlite3_errstr(code)};
    }
}

bool Connection::can_write() const {
    return sqlite3_db_readonly(handle_.get(), "main") == 0;
}

bool Connection::moved() const {
    int moved = 0;
    return sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::keep_log_on_close(bool keep) {
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
    connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) {
        try {
            connection_.run("ROLLBACK");
        } catch (const SqlFailure&) {
            // SQLite has taken the transaction back on its own after a failure of the disk.
        }
    }
}

void Transaction::commit() {
    connection_.run("COMMIT");
    open_ = false;
}

}  // namespace standpoint
