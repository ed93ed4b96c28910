#include "store/file_header.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "store/schema.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

std::uint32_t number_at(std::string_view header, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(header[offset + i]);
    }
    return value;
}

// `bytes` is the size of the file; `logged` says that a log may hold more than the file.
Found judge(std::string_view header, std::uintmax_t bytes, bool logged, std::string& reason) {
    constexpr std::size_t header_bytes = 100;
    constexpr std::string_view magic("SQLite format 3\0", 16);
    if (header.size() < header_bytes || header.substr(0, magic.size()) != magic) {
        reason = not_sqlite;
        return Found::damaged;
    }
    const auto version = static_cast<std::int32_t>(number_at(header, 60));
    const auto owner = static_cast<std::int32_t>(number_at(header, 68));
    if (owner != application_id) {
        return Found::not_ours;
    }
    if (version > schema_version) {
        reason = std::to_string(version);
        return Found::newer;
    }
    const bool known_format = (header[18] == 1 || header[18] == 2) && (header[19] == 1 || header[19] == 2);
    const bool known_pages = header[20] == 0 && header[21] == 64 && header[22] == 32 && header[23] == 32;
    if (version < 1 || !known_format || !known_pages || number_at(header, 56) != SQLITE_UTF8) {
        reason = "damaged header";
        return Found::damaged;
    }
    const std::uint32_t page = number_at(header, 16) >> 16U;  // 1 stands for 65536
    if (!logged && bytes != std::uintmax_t{page == 1 ? 65536 : page} * number_at(header, 28)) {
        reason = "truncated";
        return Found::damaged;
    }
    return Found::ours;
}

}  // namespace

Found examine(const std::filesystem::path& file, std::string& reason) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT) {
            return Found::nothing;
        }
        throw std::error_code(errno, std::generic_category());
    }
    std::array<char, 100> bytes{};
    const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
    const int error = errno;
    ::close(descriptor);
    if (count < 0) {
        throw std::error_code(error, std::generic_category());
    }
    std::error_code unknown;
    const auto lies_beside = [&](const char* suffix) { return fs::exists(fs::path(file) += suffix, unknown); };
    const bool logged = lies_beside("-wal") || lies_beside("-journal");
    return judge(std::string_view(bytes.data(), static_cast<std::size_t>(count)), fs::file_size(file), logged, reason);
}

}  // namespace standpoint
