// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/now/providercard.h"

#include <QStringList>
#include <QWidget>
#include <vector>

namespace aigo {

/// Cards in as many equal columns as have room. One of them stands in the Tab order; arrow keys, Home and End go from
/// card to card.
class CardGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(const Theme &theme, QWidget *parent = nullptr);

    /// The cards of these, in this order; those that were there stay as they are.
    void setProviders(const QStringList &slugs);
    ProviderCard *card(const QString &slug) const; ///< null: none of that name
    const std::vector<ProviderCard *> &cards() const { return m_cards; }
    void focusCard(const QString &slug = {}); ///< empty: the one in the Tab order
    int columns() const { return columnsFor(width()); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {ProviderCard::leastWidth, ProviderCard::cardHeight}; }

Q_SIGNALS:
    void opened(const QString &slug);
    void focused(QWidget *card); ///< by a key: whoever scrolls brings it into view

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsFor(int width) const;
    int rowsFor(int across) const;
    void arrange();
    void move(std::size_t from, int key);
    void stand(std::size_t index); ///< in the Tab order

    const Theme &m_theme;
    std::vector<ProviderCard *> m_cards;
    std::size_t m_stands = 0;
};

} // namespace aigo
