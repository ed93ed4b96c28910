// Papers to print: what is on them, that they are the same each time, and that nothing of theirs is lost or taken for
// something else by the programs that open them.
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "app/exam_paper.hpp"
#include "app/printed.hpp"
#include "app/program.hpp"
#include "app/texts.hpp"
#include "play/packs.hpp"
#include "play/paper.hpp"

namespace standpoint::tests {

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

// The rows of a CSV file by RFC 4180, strictly: every cell quoted, rows end in CR LF. Empty where it is not so.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows(1);
    std::size_t at = 0;
    while (at < csv.size()) {
        if (csv[at++] != '"') {
            return {};
        }
        std::string cell;
        for (;; ++at) {
            if (at >= csv.size()) {
                return {};
            }
            if (csv[at] == '"') {
                if (at + 1 < csv.size() && csv[at + 1] == '"') {
                    ++at;
                } else {
                    break;
                }
            }
            cell += csv[at];
        }
        rows.back().push_back(cell);
        ++at;
        if (csv.compare(at, 2, "\r\n") == 0) {
            at += 2;
            rows.emplace_back();
        } else if (at >= csv.size() || csv[at++] != ',') {
            return {};
        }
    }
    rows.pop_back();
    return rows;
}

}  // namespace

TEST_CASE("a paper has as many questions as asked for, no pin, and only of the topics asked for") {
    for (const char* key : {packs::first, packs::second}) {
        const Material& material = packs::pack(key).material;
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const Deal all = paper(material, {.seed = seed, .length = 10});
            CHECK(all.questions.size() == 10);
            CHECK(all == paper(material, {.seed = seed, .length = 10}));
            const Deal some = paper(material, {.seed = seed, .length = 4, .topics = {FactKind::position}});
            CHECK_FALSE(some.questions.empty());
            std::set<FactId> facts;
            for (const Question& question : all.questions) {
                CHECK(question.kind() != TaskKind::pin);
                CHECK(facts.insert(question.item.fact).second);
            }
            for (const Question& question : some.questions) {
                CHECK(material.base()[question.item.fact].kind() == FactKind::position);
            }
        }
        CHECK_FALSE((paper(material, {.seed = 1}) == paper(material, {.seed = 2})));
    }
}

TEST_CASE("the answers stand on a page of their own, each with its number and paragraph, and nowhere before") {
    const packs::Open& pack = packs::pack(packs::first);
    const auto texts = interface_texts(packs::source / "assets", "en");
    REQUIRE(texts);
    const Deal dealt = paper(pack.material, {.seed = 7, .length = 12});
    const std::string html = paper_html(pack.base, dealt, 7, *texts);
    const std::size_t key = html.find("<section class=\"key\">");
    REQUIRE(key != std::string::npos);
    CHECK(html.find(".key { break-before: page; }") != std::string::npos);
    CHECK(html.find("size: A4") != std::string::npos);
    CHECK(count_of(html.substr(0, key), "<p class=\"stem\">") == dealt.questions.size());
    CHECK(count_of(html.substr(key), "<tr><td>") == dealt.questions.size());
    for (const Question& question : dealt.questions) {
        if (const auto* typed = std::get_if<TypeIn>(&question.task)) {
            CHECK(html.substr(key).find(typed->accepted.front()) != std::string::npos);
        }
        CHECK(html.substr(0, key).find(question.explanation) == std::string::npos);
    }
    for (const char* tag : {"html", "head", "body", "main", "section", "table", "tbody", "thead", "ol", "header"}) {
        CAPTURE(tag);
        CHECK(count_of(html, "<" + std::string(tag) + ">") + count_of(html, "<" + std::string(tag) + " ") ==
              count_of(html, "</" + std::string(tag) + ">"));
    }
}

namespace {

// The same question with another answer for right, if its task can have one without reading otherwise.
struct Turned {
    void operator()(PickOne& task) const { turn(task.options); }
    void operator()(PickMany& task) const { turn(task.options); }
    void operator()(TrueFalse& task) const { task.truth = !task.truth; }
    void operator()(Match& task) const {
        std::rotate(task.partner.begin(), task.partner.begin() + 1, task.partner.end());
    }
    void operator()(Order& task) const { std::ranges::reverse(task.sequence); }
    void operator()(Sort& task) const { std::rotate(task.pile.begin(), task.pile.begin() + 1, task.pile.end()); }
    void operator()(TypeIn& task) const { task.accepted = {"something else"}; }
    void operator()(Assemble& task) const { std::ranges::reverse(task.chip); }
    void operator()(Pin& task) const { task.place = "somewhere else"; }

private:
    static void turn(std::vector<Option>& options) {
        for (Option& option : options) {
            option.right = !option.right;
        }
    }
};

}  // namespace

TEST_CASE("the pages of questions are the same whatever is right") {
    const auto texts = interface_texts(packs::source / "assets", "en");
    REQUIRE(texts);
    for (const char* name : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(name);
        const Deal dealt = paper(pack.material, {.seed = 5, .length = 20});
        Deal turned = dealt;
        for (Question& question : turned.questions) {
            std::visit(Turned(), question.task);
            question.paragraph += 100;
            question.explanation = "Another one.";
        }
        const std::string one = paper_html(pack.base, dealt, 5, *texts);
        const std::string other = paper_html(pack.base, turned, 5, *texts);
        const std::string key = "<section class=\"key\">";
        REQUIRE(one.find(key) != std::string::npos);
        CHECK(one.substr(0, one.find(key)) == other.substr(0, other.find(key)));
        CHECK(one != other);
    }
}

TEST_CASE("what a pack says is text on the page and no markup, and no formula in a table") {
    Question question;
    question.stem = "Is <b>1 & 2</b> \"right\"?";
    question.task = TypeIn{.accepted = {"=1+2"}};
    question.paragraph = 3;
    const auto texts = interface_texts(packs::source / "assets", "en");
    REQUIRE(texts);
    const FactBase& base = packs::pack(packs::first).base;
    const std::string html = paper_html(base, Deal{{question}}, 1, *texts);
    CHECK(html.find("Is &lt;b&gt;1 &amp; 2&lt;/b&gt; &quot;right&quot;?") != std::string::npos);
    const auto rows = rows_of(key_csv(Deal{{question}}, *texts));
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[1].size() == 4);
    CHECK(rows[1][1] == question.stem);
    CHECK(rows[1][2] == "'=1+2");
    for (const char* text : {"=a", "+a", "-a", "@a", "\ta", "\ra", "\na"}) {
        CHECK(csv_cell(text) == "\"'" + std::string(text) + "\"");
    }
    CHECK(csv_cell("a=b") == "\"a=b\"");
    CHECK(csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
}

TEST_CASE("papers of both packs in both languages are tables that a strict reader takes") {
    for (const char* key : {packs::first, packs::second}) {
        for (const char* language : {"en", "uk"}) {
            const auto texts = interface_texts(packs::source / "assets", language);
            REQUIRE(texts);
            const Deal dealt = paper(packs::pack(key).material, {.seed = 3, .length = 15});
            const auto rows = rows_of(key_csv(dealt, *texts));
            CHECK(rows.size() == dealt.questions.size() + 1);
            CHECK(std::ranges::all_of(rows, [](const auto& row) { return row.size() == 4; }));
        }
    }
}

TEST_CASE("the command writes the same paper for the same seed, and never over another file") {
    const Folder folder;
    const auto print = [&] {
        return tests::run(
            {"exam", "ukraine-peace-talks", "--seed", "7", "--questions", "8", "--print", folder.path().string()});
    };
    const auto first = print();
    CHECK(first.code == 0);
    const std::filesystem::path html = folder.path() / "ukraine-peace-talks-7.html";
    const std::string paper = read(html);
    CHECK_FALSE(paper.empty());
    CHECK(print().code == 0);
    CHECK(read(html) == paper);
    std::ofstream(html) << "a teacher's notes";
    const auto refused = print();
    CHECK(refused.code == 1);
    CHECK(refused.err.find("another file of this name") != std::string::npos);
    CHECK(read(html) == "a teacher's notes");
}

}  // namespace standpoint::tests
