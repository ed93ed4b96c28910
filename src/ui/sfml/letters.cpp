#include "ui/sfml/letters.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint::ui {

namespace {

constexpr unsigned first_side = 512;
constexpr unsigned last_side = 2048;
constexpr unsigned grain_side = 96;

std::uint64_t key_of(Face face, char32_t code, float pixels, int quarter) {
    const auto size = static_cast<std::uint64_t>(std::lround(pixels * 64));
    return (size << 32U) | (static_cast<std::uint64_t>(index_of(face)) << 28U) |
           (static_cast<std::uint64_t>(quarter) << 24U) | code;
}

}  // namespace

Letters::Letters(const Typefaces& typefaces) : typefaces_(typefaces) {
    start_again();
}

void Letters::start_again() {
    ++generation_;
    letters_.clear();
    side_ = std::max(side_, first_side);
    coverage_.assign(std::size_t{side_} * side_, 0);
    // The grain in the corner; letters begin to the right of it.
    std::uint32_t noise = 1;
    for (unsigned y = 0; y < grain_side; ++y) {
        for (unsigned x = 0; x < grain_side; ++x) {
            noise = noise * 1664525U + 1013904223U;
            coverage_[y * side_ + x] = static_cast<std::uint8_t>(noise >> 24U);
        }
    }
    shelf_x_ = grain_side + 1;
    shelf_y_ = 0;
    shelf_height_ = grain_side + 1;
    fresh_from_ = 0;
    fresh_to_ = side_;
}

Box Letters::grain() {
    constexpr auto side = static_cast<float>(grain_side);
    return {0, 0, side, side};
}

bool Letters::grow() {
    if (side_ >= last_side) {
        return false;
    }
    const unsigned wider = side_ * 2;
    std::vector<std::uint8_t> larger(std::size_t{wider} * wider, 0);
    for (unsigned y = 0; y < side_; ++y) {
        std::copy_n(&coverage_[std::size_t{y} * side_], side_, &larger[std::size_t{y} * wider]);
    }
    coverage_ = std::move(larger);
    side_ = wider;
    fresh_from_ = 0;
    fresh_to_ = side_;
    return true;
}

bool Letters::place(const Bitmap& bitmap, Box& texels) {
    const auto width = static_cast<unsigned>(bitmap.width);
    const auto height = static_cast<unsigned>(bitmap.height);
    if (width + 1 > side_) {
        return false;
    }
    if (shelf_x_ + width + 1 > side_) {
        shelf_y_ += shelf_height_;
        shelf_x_ = 0;
        shelf_height_ = 0;
    }
    if (shelf_y_ + height + 1 > side_) {
        return false;
    }
    for (unsigned y = 0; y < height; ++y) {
        std::copy_n(bitmap.coverage.data() + std::size_t{y} * width, width,
                    &coverage_[std::size_t{shelf_y_ + y} * side_ + shelf_x_]);
    }
    texels = {static_cast<float>(shelf_x_), static_cast<float>(shelf_y_), static_cast<float>(width),
              static_cast<float>(height)};
    fresh_from_ = fresh_from_ == fresh_to_ ? shelf_y_ : std::min(fresh_from_, shelf_y_);
    fresh_to_ = std::max(fresh_to_, shelf_y_ + height);
    shelf_x_ += width + 1;
    shelf_height_ = std::max(shelf_height_, height + 1);
    return true;
}

const Letters::Letter& Letters::letter(Face face, char32_t code, float pixels, int quarter) {
    const std::uint64_t key = key_of(face, code, pixels, quarter);
    if (const auto found = letters_.find(key); found != letters_.end()) {
        return found->second;
    }
    const Bitmap bitmap = typefaces_.draw(face, code, pixels, quarter);
    Letter letter;
    letter.from_pen = {static_cast<float>(bitmap.left), static_cast<float>(-bitmap.top)};
    letter.advance = typefaces_.advance(face, code);
    if (bitmap.width > 0 && bitmap.height > 0) {
        while (!place(bitmap, letter.texels)) {
            if (grow()) {
                continue;
            }
            start_again();
            if (!place(bitmap, letter.texels)) {
                break;  // larger than the texture: not drawn
            }
            break;
        }
    }
    return letters_.emplace(key, letter).first->second;
}

const sf::Texture& Letters::texture() {
    if (texture_.getSize().x != side_) {
        texture_.create(side_, side_);
        texture_.setSmooth(false);
        fresh_from_ = 0;
        fresh_to_ = side_;
    }
    if (fresh_from_ < fresh_to_) {
        std::vector<sf::Uint8> pixels;
        pixels.reserve(std::size_t{fresh_to_ - fresh_from_} * side_ * 4);
        for (std::size_t i = std::size_t{fresh_from_} * side_; i < std::size_t{fresh_to_} * side_; ++i) {
            pixels.insert(pixels.end(), {255, 255, 255, coverage_[i]});
        }
        texture_.update(pixels.data(), side_, fresh_to_ - fresh_from_, 0, fresh_from_);
        fresh_from_ = fresh_to_ = 0;
    }
    return texture_;
}

}  // namespace standpoint::ui
