// What the page's scripts find in their window beside what browsers have.
declare var vis: any;
declare var graphkit: any;
