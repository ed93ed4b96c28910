#include "ui/typefaces.hpp"

#include <array>
#include <cmath>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

#include "ui/fit.hpp"

namespace standpoint::ui {

std::string_view file_name(Face face) {
    switch (face) {
        case Face::text: return "Inter-Regular.otf";
        case Face::strong: return "Inter-SemiBold.otf";
        case Face::serif: return "Vollkorn-Regular.ttf";
        case Face::serif_strong: return "Vollkorn-SemiBold.ttf";
        case Face::icons: return "materialdesignicons-webfont.ttf";
        case Face::readable: return "OpenDyslexic-Regular.otf";
        case Face::readable_strong: return "OpenDyslexic-Bold.otf";
    }
    return {};
}

struct Typefaces::Library {
    FT_Library library = nullptr;
    std::array<FT_Face, all_faces.size()> faces{};

    Library() = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() {
        for (const FT_Face face : faces) {
            if (face != nullptr) {
                FT_Done_Face(face);
            }
        }
        if (library != nullptr) {
            FT_Done_FreeType(library);
        }
    }

    FT_Face face(Face which) const { return faces[index_of(which)]; }
};

Typefaces::Typefaces(std::unique_ptr<Library> library) : library_(std::move(library)) {}
Typefaces::Typefaces(Typefaces&&) noexcept = default;
Typefaces& Typefaces::operator=(Typefaces&&) noexcept = default;
Typefaces::~Typefaces() = default;

Result<Typefaces> Typefaces::open(const std::string& folder) {
    auto library = std::make_unique<Library>();
    if (FT_Init_FreeType(&library->library) != 0) {
        return Problem{folder, "The font engine does not start."};
    }
    Problems problems;
    for (const Face face : all_faces) {
        const std::string path = folder + "/" + std::string(file_name(face));
        FT_Face& opened = library->faces[index_of(face)];
        if (FT_New_Face(library->library, path.c_str(), 0, &opened) != 0) {
            opened = nullptr;
            problems.push_back({path, "This font is missing or broken."});
        } else if (!FT_IS_SCALABLE(opened)) {
            problems.push_back({path, "This font has no outlines, so it cannot be drawn at every size."});
        }
    }
    if (!problems.empty()) {
        return problems;
    }
    return Typefaces(std::move(library));
}

float Typefaces::advance(Face face, char32_t letter) const {
    const FT_Face opened = library_->face(face_for(face, letter));
    FT_Fixed units = 0;
    FT_Get_Advance(opened, FT_Get_Char_Index(opened, letter), FT_LOAD_NO_SCALE, &units);
    return static_cast<float>(units) / static_cast<float>(opened->units_per_EM);
}

Metrics Typefaces::metrics() const {
    std::array<Metrics::Table, all_faces.size()> tables;
    std::array<float, all_faces.size()> missing{};
    for (const Face face : all_faces) {
        const FT_Face opened = library_->face(face);
        const auto em = static_cast<float>(opened->units_per_EM);
        Metrics::Table& table = tables[index_of(face)];
        FT_Fixed units = 0;
        FT_Get_Advance(opened, 0, FT_LOAD_NO_SCALE, &units);
        missing[index_of(face)] = static_cast<float>(units) / em;
        if (face == Face::icons) {
            continue;  // signs stand in squares of their size
        }
        FT_UInt glyph = 0;
        for (FT_ULong letter = FT_Get_First_Char(opened, &glyph); glyph != 0;
             letter = FT_Get_Next_Char(opened, letter, &glyph)) {
            FT_Get_Advance(opened, glyph, FT_LOAD_NO_SCALE, &units);
            table.emplace(static_cast<char32_t>(letter), static_cast<float>(units) / em);
        }
    }
    return Metrics(std::move(tables), missing);
}

bool Typefaces::has(Face face, char32_t letter) const {
    return FT_Get_Char_Index(library_->face(face), letter) != 0;
}

Face Typefaces::face_for(Face face, char32_t letter) const {
    const bool has_it = FT_Get_Char_Index(library_->face(face), letter) != 0;
    return has_it || FT_Get_Char_Index(library_->face(Face::text), letter) == 0 ? face : Face::text;
}

Bitmap Typefaces::draw(Face face, char32_t letter, float pixels, int quarter) const {
    const FT_Face opened = library_->face(face_for(face, letter));
    Bitmap bitmap;
    // Light hinting moves outlines up and down only, so that letters keep their shapes and advances.
    if (FT_Set_Char_Size(opened, 0, std::lround(pixels * 64), 72, 72) != 0 ||
        FT_Load_Glyph(opened, FT_Get_Char_Index(opened, letter), FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) {
        return bitmap;
    }
    const FT_GlyphSlot slot = opened->glyph;
    FT_Outline_Translate(&slot->outline, FT_Pos{quarter} * 16, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) {
        return bitmap;
    }
    bitmap.left = slot->bitmap_left;
    bitmap.top = slot->bitmap_top;
    bitmap.width = static_cast<int>(slot->bitmap.width);
    bitmap.height = static_cast<int>(slot->bitmap.rows);
    for (int y = 0; y < bitmap.height; ++y) {
        const unsigned char* line = slot->bitmap.buffer + std::ptrdiff_t{y} * slot->bitmap.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), line, line + bitmap.width);
    }
    return bitmap;
}

}  // namespace standpoint::ui
