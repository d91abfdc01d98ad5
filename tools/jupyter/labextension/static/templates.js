/** The colours that a figure leaves to the page: text, grid and paper. Text has a contrast of more than 10:1. */
export const templates = {
  light: template("#1F1F1F", "#D6D6D6", "rgba(0,0,0,0)"),
  dark: template("#E8E8E8", "#454545", "rgba(0,0,0,0)"),
  /** For pictures that stand alone: on paper, or on a page whose colours nobody knows. */
  print: template("#1F1F1F", "#D6D6D6", "#FFFFFF"),
};

function template(text, grid, paper) {
  const axis = { gridcolor: grid, linecolor: grid, zerolinecolor: grid };
  return {
    layout: {
      font: { color: text },
      paper_bgcolor: paper,
      plot_bgcolor: paper,
      xaxis: axis,
      yaxis: axis,
      dragmode: false,
    },
  };
}
