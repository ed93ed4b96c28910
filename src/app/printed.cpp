#include "app/printed.hpp"

#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 64U << 20U;

// A4 with room for a staple; questions stay whole; the answers begin a page.
constexpr std::string_view style = R"css(
@page { size: A4; margin: 18mm 18mm 20mm 22mm; }
body { font: 11pt/1.45 "Inter", "Liberation Sans", sans-serif; color: #111; max-width: 170mm; margin: 0 auto; }
h1 { font: 700 20pt/1.2 "Vollkorn", "Liberation Serif", serif; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 6mm 0 3mm; }
.key h2 { margin: 0 0 4mm; }
header p { margin: 0 0 1mm; }
.who { display: flex; gap: 8mm; margin: 6mm 0 8mm; }
.who span { flex: 1; border-bottom: 0.3mm solid #444; padding-bottom: 7mm; }
.questions, .answers { list-style: none; margin: 0; padding: 0; }
.questions > li { break-inside: avoid; margin: 0 0 7mm; }
.stem { font-weight: 600; margin: 0 0 1mm; }
.how { color: #444; font-size: 9.5pt; margin: 0 0 2mm; }
.room { list-style: none; margin: 0; padding: 0; }
.room li { margin: 0 0 1.5mm; }
.box li::before, .blank li::before { content: ""; display: inline-block; margin-right: 2.5mm; }
.box li::before { width: 3.6mm; height: 3.6mm; border: 0.3mm solid #222; margin-bottom: -0.6mm; }
.blank li::before { width: 9mm; border-bottom: 0.3mm solid #222; }
.written::after { content: ""; display: block; border-bottom: 0.3mm solid #222; height: 9mm; max-width: 120mm; }
.columns { display: flex; gap: 10mm; }
.columns > * { flex: 1; }
.key { break-before: page; }
.key table { border-collapse: collapse; width: 100%; }
.key th, .key td { text-align: left; vertical-align: top; padding: 1.2mm 3mm 1.2mm 0; border-bottom: 0.2mm solid #bbb; }
.key tr, .marks tr { break-inside: avoid; }
.marks { border-collapse: collapse; margin: 0 0 8mm; }
.marks th, .marks td { text-align: left; padding: 1.2mm 8mm 1.2mm 0; border-bottom: 0.2mm solid #bbb; }
.answers > li { break-inside: avoid; margin: 0 0 6mm; }
.answers p { margin: 0 0 1mm; }
.why { color: #444; }
)css";

}  // namespace

std::string html_text(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string html_page(std::string_view title, std::string_view language, std::string_view body) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + html_text(language) + "\">\n<head>\n";
    html += "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    html += "<title>" + html_text(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
    return html + std::string(body) + "</body>\n</html>\n";
}

std::string csv_cell(std::string_view text) {
    constexpr std::string_view formula = "=+-@\t\r\n";
    std::string cell = "\"";
    if (!text.empty() && formula.find(text.front()) != std::string_view::npos) {
        cell += '\'';
    }
    for (const char c : text) {
        cell += c;
        if (c == '"') {
            cell += '"';
        }
    }
    return cell + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells) {
        row += (row.empty() ? "" : ",") + csv_cell(cell);
    }
    return row + "\r\n";
}

bool is_printed(const std::filesystem::path& file, const std::string& text) {
    const auto there = read_file(file, most_bytes);
    return there && *there == text;
}

std::optional<Problem> keep_printed(const std::filesystem::path& file, const std::string& text) {
    std::error_code failed;
    if (std::filesystem::exists(file, failed)) {
        if (is_printed(file, text)) {
            return std::nullopt;
        }
        return Problem{file.string(), "There is another file of this name. Move it, or print to another folder."};
    }
    return write_file(file, text);
}

}  // namespace standpoint
